import { partsOf } from '@/domain/department-identity'
import type { Indicator } from '@/domain/form'
import type { Dataset } from '@/domain/source'
import type { TargetRow } from '@/domain/tidy'
import { chosenAbout, type Choices } from './choices'
import type { ChosenAbout } from './chosen'
import type { TableRow } from './csv'
import { activeEntries, type Entry } from './entry'
import { nowCalled } from './now-called'
import type { Records } from './records'

export type IndicatorTarget = NonNullable<Indicator['target']>

/** A target with whom it is for; `null`: every department, any year. */
export interface Target<T> {
  readonly departmentId: string | null
  readonly fiscalYear: number | null
  readonly isSetHere: boolean
  readonly target: T
}

/** All targets of a dataset; of several for one department, year and indicator the last holds. */
export interface Targets {
  readonly rates: readonly Target<number>[]
  readonly indicators: readonly Target<NamedTarget>[]
}

interface NamedTarget {
  readonly name: string
  readonly stated: IndicatorTarget
}

interface Known {
  readonly entries: readonly Entry[]
  readonly choices: Choices
  readonly records: Pick<Records, 'identify' | 'namesakes'>
}

/** What the reader set on the page comes after the tables, and holds before them. */
export function targetsOf(dataset: Dataset, known: Known): Targets {
  const all = [...tabledTargets(dataset, known), ...pageTargets(dataset, known)]
  return {
    rates: lasting(
      all.flatMap(({ target, ...to }) => (typeof target === 'number' ? [{ ...to, target }] : [])),
      () => '',
    ),
    indicators: lasting(
      all.flatMap(({ target, ...to }) => (typeof target === 'number' ? [] : [{ ...to, target }])),
      ({ name }) => name,
    ),
  }
}

type AnyTarget = Target<number | NamedTarget>

/** A department that cannot be told from its namesakes has no target; `null` would mean all. */
function tabledTargets(dataset: Dataset, { entries, records }: Known): AnyTarget[] {
  const rows = activeEntries(dataset, entries).flatMap((entry) =>
    entry.reading.tables.targets.map((row) => ({
      row,
      identify: records.namesakes.identifyIn(entry),
    })),
  )
  return rows.flatMap(({ row, identify }) => {
    const { departmentName, divisionCode, fiscalYear } = row
    const departmentId = departmentName === null ? null : identify(departmentName, divisionCode)
    if (departmentId === null && departmentName !== null) return []
    const target =
      'target' in row ? row.target : { name: row.indicatorName, stated: row.indicatorTarget }
    return [{ departmentId, fiscalYear, isSetHere: false, target }]
  })
}

const pageTargets = (dataset: Dataset, { choices, records: { identify } }: Known): AnyTarget[] =>
  chosenAbout(choices, 'target').flatMap((one) => {
    const departmentId = one.departmentId === null ? null : nowCalled(one.departmentId, identify)
    if (one.dataset !== dataset || (departmentId === null && one.departmentId !== null)) return []
    const { fiscalYear, target: set } = one
    const target =
      set.metric === 'completion_rate' ? set.basisPoints : { name: set.name, stated: statedOf(set) }
    return [{ departmentId, fiscalYear, isSetHere: true, target }]
  })

const lasting = <T>(targets: readonly Target<T>[], nameOf: (target: T) => string): Target<T>[] => [
  ...new Map(
    targets.map((one) => [
      JSON.stringify([one.departmentId, one.fiscalYear, nameOf(one.target)]),
      one,
    ]),
  ).values(),
]

const signs = { '>=': '≥', '<=': '≤', '=': '＝' } as const

function statedOf({
  comparator,
  number,
  unit,
}: Extract<ChosenAbout<'target'>['target'], { metric: 'indicator' }>): IndicatorTarget {
  const text = `${signs[comparator]}${number}${unit ?? ''}`
  const value = { number, unit, isApproximate: false }
  return { comparator, text, value, cell: { sheet: null, row: 1, column: 1 } }
}

export const rateTargetRows = (dataset: Dataset, { rates }: Targets): TableRow[] =>
  rates.map(({ departmentId, fiscalYear, isSetHere, target }) => ({
    dataset,
    department_id: departmentId,
    fiscal_year: fiscalYear,
    target_bp: target,
    is_set_here: isSetHere,
  }))

export const indicatorTargetRows = (dataset: Dataset, { indicators }: Targets): TableRow[] =>
  indicators.map(({ departmentId, fiscalYear, isSetHere, target }) => ({
    dataset,
    department_id: departmentId,
    fiscal_year: fiscalYear,
    name: target.name,
    target_text: target.stated.text,
    is_set_here: isSetHere,
  }))

/** As rows of a 目标表, with the reader's own in the place of those that they replace. */
export function writtenTargets(
  { rates, indicators }: Targets,
  { departments }: Pick<Records, 'departments'>,
): TargetRow[] {
  const keyOf = ({ departmentId, fiscalYear }: Target<unknown>) => {
    const parts = departmentId === null ? null : partsOf(departmentId)
    const known = departmentId === null ? undefined : departments.get(departmentId)
    return {
      departmentName: known?.name ?? parts?.name ?? null,
      divisionCode: parts?.divisionCode ?? null,
      fiscalYear,
    }
  }
  return [
    ...rates.map((one) => ({ ...keyOf(one), target: one.target })),
    ...indicators.map((one) => ({
      ...keyOf(one),
      indicatorName: one.target.name,
      indicatorTarget: one.target.stated,
    })),
  ]
}
