import { type ReviewFilter, reviewFilters, reviewNames } from '@/domain/review'
import type { ReviewedFinding } from '@/panels/reviewed-findings'

interface DepartmentFindings {
  readonly departmentId: string
  readonly name: string
  /** All of them, whatever is filtered: a letter leaves nothing out. */
  readonly all: readonly ReviewedFinding[]
  readonly shown: readonly ReviewedFinding[]
}

/** Departments with a finding in the chosen state, those with most on top. */
export function byDepartment(
  rows: readonly ReviewedFinding[],
  review: ReviewFilter | null,
): readonly DepartmentFindings[] {
  const groups = new Map<string, ReviewedFinding[]>()
  for (const row of rows)
    groups.set(row.department_id, [...(groups.get(row.department_id) ?? []), row])
  return [...groups]
    .map(([departmentId, all]) => ({
      departmentId,
      name: all[0]?.name ?? departmentId,
      all,
      shown: all.filter((row) => review === null || row.review === review),
    }))
    .filter(({ shown }) => shown.length > 0)
    .sort((a, b) => b.shown.length - a.shown.length)
}

/** `未处理 12 · 已核实 3`: states that occur. */
export const countWords = (rows: readonly ReviewedFinding[]): string =>
  reviewFilters
    .map((state) => ({ state, count: rows.filter(({ review }) => review === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${reviewNames[state]} ${count}`)
    .join(' · ')
