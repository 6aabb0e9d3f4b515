import type { Register } from '@/checks'
import type { Casebook } from './casebook'
import type { Entry } from './entry'
import type { Records } from './records'

/** What the checks look over: forms in effect and held, and every row of the 部门 tables. */
export function registerOf(
  { departments, namesakes }: Records,
  { cases, held }: Casebook,
  entries: readonly Entry[],
): Register {
  const stated = entries.flatMap((entry) =>
    entry.reading.tables.departments.map((row) => ({
      row,
      departmentId: namesakes.identifyIn(entry)(row.name, row.divisionCode),
    })),
  )
  return {
    filed: cases,
    held: held.map(({ held: { departmentId, fiscalYear, record }, isDecided }) => ({
      departmentId,
      fiscalYear,
      form: record,
      isDecided,
    })),
    departments: stated.flatMap(({ row, departmentId }) => {
      const known = departmentId === null ? undefined : departments.get(departmentId)
      if (!known) return []
      return [
        {
          ...row,
          departmentId: known.departmentId,
          parentId: known.parentId,
          predecessorIds: known.predecessorIds,
        },
      ]
    }),
  }
}
