import type { Indicator, Task } from '@/domain/form'
import type { Dataset } from '@/domain/source'
import { type Case, openCasebook } from '../casebook'
import { chosenAbout, type Choices, decisionsOf } from '../choices'
import type { Entry } from '../entry'
import { collectRecords, type Records } from '../records'
import { aliasesOf, indicatorAliases } from './aliases'
import type { Fen } from '@/domain/money'
import type { NamedDepartment } from './department-evidence'
import { suggestDepartments } from './department-suggestions'
import { type NamedLine, suggestIndicators } from './indicator-suggestions'
import { type Names, pairKey } from './suggestion'

interface Held {
  readonly entries: readonly Entry[]
  readonly choices: Choices
}

/** Names that may mean the same and have not been decided, and what was decided. */
export function namesOf(dataset: Dataset, { entries, choices }: Held): Names {
  const records = collectRecords(dataset, entries, choices)
  const { cases } = openCasebook(records, decisionsOf(choices))
  const aliases = aliasesOf(dataset, entries, choices)
  const aliasOf = indicatorAliases(aliases)
  const decided = chosenAbout(choices, 'name')
    .filter((one) => one.dataset === dataset)
    .sort((a, b) => b.at - a.at)
  const known = new Set(decided.map(pairKey))
  const suggested = [
    ...suggestDepartments(dataset, departmentsIn(records, cases)),
    ...suggestIndicators(dataset, linesIn(records, cases, aliasOf)),
  ]
  return { open: suggested.filter((one) => !known.has(pairKey(one))), decided, aliases }
}

function departmentsIn({ departments }: Records, cases: readonly Case[]): NamedDepartment[] {
  const years = new Map<string, number[]>()
  const tasks = new Map<string, Set<string>>()
  const indicators = new Map<string, Set<string>>()
  const budgets = new Map<string, Map<number, Fen>>()
  for (const { departmentId, fiscalYear, form } of cases) {
    years.set(departmentId, [...(years.get(departmentId) ?? []), fiscalYear])
    addNames(tasks, departmentId, form.tasks)
    addNames(indicators, departmentId, form.indicators)
    const { revised_budget: revised } = form.money
    if (!revised) continue
    const own = budgets.get(departmentId) ?? new Map<number, Fen>()
    budgets.set(departmentId, own.set(fiscalYear, revised.value))
  }
  return [...departments.values()].map((department) => ({
    ...department,
    years: years.get(department.departmentId) ?? [],
    tasks: tasks.get(department.departmentId) ?? new Set(),
    indicators: indicators.get(department.departmentId) ?? new Set(),
    budgets: budgets.get(department.departmentId) ?? new Map(),
  }))
}

function addNames(
  names: Map<string, Set<string>>,
  departmentId: string,
  items: readonly (Task | Indicator)[],
): void {
  const own = names.get(departmentId) ?? new Set()
  for (const { name } of items) own.add(name.value.replace(/\s+/gu, ''))
  names.set(departmentId, own)
}

const linesIn = (
  { departments }: Records,
  cases: readonly Case[],
  aliasOf: (departmentId: string, name: string) => string,
): NamedLine[] =>
  cases.flatMap(({ departmentId, fiscalYear, form }) =>
    form.indicators.map(({ name, reported }) => ({
      name: aliasOf(departmentId, name.value),
      departmentId,
      departmentName: departments.get(departmentId)?.name ?? departmentId,
      fiscalYear,
      unit: reported?.value?.unit ?? null,
    })),
  )
