import { departmentIdOf } from '@/domain/department'
import type { Dataset } from '@/domain/source'
import type { AliasRow } from '@/domain/tidy'
import type { Case } from './casebook'
import type { TableRow } from './csv'
import { decimal } from './form-figures'
import type { Naming } from './indicator-rows'
import { departmentAliases } from './names/aliases'
import type { Targets } from './targets'

/** Common names and set targets, which rows of long tables look up in the engine. */
export interface LongNames {
  /** Departments and years that are answered alike share a scope; 0: nothing is said of them alone. */
  readonly scopeOf: (item: Pick<Case, 'departmentId' | 'fiscalYear'>) => number
  /** For the scopes that were asked for: names of which something is said. */
  readonly rows: () => readonly TableRow[]
}

interface Known {
  readonly aliases: readonly AliasRow[]
  readonly targets: Targets
  readonly naming: Naming
}

export function openLongNames(dataset: Dataset, { aliases, targets, naming }: Known): LongNames {
  const named = aliases.filter(({ kind }) => kind === 'indicator')
  const names = new Set([
    ...named.map(({ name }) => name),
    ...targets.indicators.map(({ target }) => target.name),
  ])
  const isOwn = ownDepartments(aliases, targets)
  const years = new Set(targets.indicators.map(({ fiscalYear }) => fiscalYear))
  const scopes = new Map<string, { readonly scopeNo: number; readonly rows: TableRow[] }>()
  const answers = (departmentId: string, fiscalYear: number) =>
    [...names].map((name) => ({ name, ...answerOf(naming, { departmentId, fiscalYear, name }) }))
  const common = () => answers('', 0)
  const open = (departmentId: string, fiscalYear: number) => {
    const scopeNo = scopes.size
    const usual = scopeNo === 0 ? [] : common().map((row) => JSON.stringify(row))
    const rows = answers(departmentId, fiscalYear)
      .filter((row, index) => JSON.stringify(row) !== usual[index])
      .map((row) => ({ dataset, scope_no: scopeNo, ...row }))
    return { scopeNo, rows }
  }
  return {
    scopeOf({ departmentId, fiscalYear }) {
      if (scopes.size === 0) scopes.set(' 0', open('', 0))
      const id = isOwn(departmentId) ? departmentId : ''
      const year = years.has(fiscalYear) ? fiscalYear : 0
      const key = `${id} ${year}`
      const scope = scopes.get(key) ?? open(id, year)
      scopes.set(key, scope)
      return scope.scopeNo
    },
    rows: () => [...scopes.values()].flatMap(({ rows }) => rows),
  }
}

/** Whether aliases or targets speak of a department alone. */
function ownDepartments(
  aliases: readonly AliasRow[],
  { indicators }: Targets,
): (departmentId: string) => boolean {
  const canonical = departmentAliases(aliases)
  const aliased = new Set(
    aliases.flatMap(({ kind, departmentName }) =>
      kind === 'indicator' && departmentName !== null
        ? [departmentIdOf(canonical(departmentName))]
        : [],
    ),
  )
  const targeted = new Set(indicators.map(({ departmentId }) => departmentId))
  return (departmentId) =>
    aliased.has(departmentId.split('@')[0] ?? departmentId) || targeted.has(departmentId)
}

function answerOf(
  { aliasOf, setTarget }: Naming,
  {
    departmentId,
    fiscalYear,
    name,
  }: Readonly<Record<'departmentId' | 'name', string>> & {
    readonly fiscalYear: number
  },
): TableRow {
  const common = aliasOf(departmentId, name)
  const set = setTarget(departmentId, fiscalYear, [common, name])
  return {
    canonical_name: common,
    target_text: set?.stated.text ?? null,
    target_value: decimal(set?.stated.value?.number, 12),
    target_unit: set?.stated.value?.unit ?? null,
    comparator: set?.stated.comparator ?? null,
    target_from: set?.from ?? null,
  }
}
