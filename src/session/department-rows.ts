import { divisionNames } from '@/domain/division'
import type { Case } from './casebook'
import type { TableRow } from './csv'
import type { DepartmentEntry } from './entry'
import { missingReason } from './missing-forms'
import type { Records } from './records'

export const departmentRows = ({ dataset, departments }: Records): TableRow[] =>
  [...departments.values()].map((department) => ({
    dataset,
    department_id: department.departmentId,
    name: department.name,
    division_code: department.divisionCode,
    department_code: department.departmentCode,
    category: department.category,
    parent_id: department.parentId,
    valid_from: department.validFrom,
    valid_to: department.validTo,
  }))

export const predecessorRows = ({ dataset, departments }: Records): TableRow[] =>
  [...departments.values()].flatMap(({ departmentId, predecessorIds }) =>
    predecessorIds.map((predecessorId) => ({
      dataset,
      department_id: departmentId,
      predecessor_id: predecessorId,
    })),
  )

/** Department-years without a form among the years that the dataset has. */
export function missingRows(
  records: Records,
  cases: readonly Case[],
  years: readonly number[],
): TableRow[] {
  const keyOf = (year: number, id: string | null) => `${year} ${id}`
  const filed = new Set(cases.map((item) => keyOf(item.fiscalYear, item.departmentId)))
  const aggregated = new Set(
    cases
      .filter((item) => item.form.isAggregate)
      .map((item) => keyOf(item.fiscalYear, item.departmentId)),
  )
  return [...records.departments.values()].flatMap((department) =>
    years.flatMap((year) => {
      const isInParent = aggregated.has(keyOf(year, department.parentId))
      const reason = missingReason(department, year, isInParent)
      if (reason === null || filed.has(keyOf(year, department.departmentId))) return []
      return [
        {
          dataset: records.dataset,
          department_id: department.departmentId,
          fiscal_year: year,
          reason,
        },
      ]
    }),
  )
}

/** Names of provinces, cities and districts, as far as the departments say them. */
export const divisionRows = ({ dataset, departments }: Records): TableRow[] =>
  [...divisionNames(departments.values())].map(([digits, name]) => ({ dataset, digits, name }))

const collator = new Intl.Collator('zh-Hans-CN')

export function departmentEntries(records: Records, cases: readonly Case[]): DepartmentEntry[] {
  const years = new Map<string, number[]>()
  for (const { departmentId, fiscalYear } of cases)
    years.set(departmentId, [...(years.get(departmentId) ?? []), fiscalYear])
  return [...records.departments.values()]
    .map(({ departmentId, name, category, parentId, divisionCode, divisionName }) => ({
      dataset: records.dataset,
      ...{ departmentId, name, category, parentId, divisionCode, divisionName },
      years: (years.get(departmentId) ?? []).sort((a, b) => a - b),
    }))
    .sort((a, b) => collator.compare(a.name, b.name))
}
