import type { IndicatorTarget, Target, Targets } from './targets'

/** The target set for an indicator, and by whom; `null`: none, the form's own judges. */
export type SetTarget = (
  departmentId: string,
  fiscalYear: number,
  names: readonly string[],
) => { readonly stated: IndicatorTarget; readonly from: string } | null

const whom: readonly ((to: Target<unknown>) => string | null)[] = [
  ({ departmentId, fiscalYear }) =>
    departmentId !== null && fiscalYear !== null ? '本部门本年度' : null,
  ({ departmentId }) => (departmentId === null ? null : '本部门'),
  ({ fiscalYear }) => (fiscalYear === null ? null : '本年度'),
  () => '全部部门',
]

/** The most particular one: department and year, department, year, any. */
export function setTargets({ indicators }: Targets): SetTarget {
  const ranked = indicators
    .map((one) => ({ one, rank: whom.findIndex((words) => words(one) !== null) }))
    .sort((a, b) => a.rank - b.rank)
  return (departmentId, fiscalYear, names) => {
    const found = ranked.find(
      ({ one }) =>
        names.includes(one.target.name) &&
        (one.departmentId ?? departmentId) === departmentId &&
        (one.fiscalYear ?? fiscalYear) === fiscalYear,
    )
    if (!found) return null
    const { one, rank } = found
    return {
      stated: one.target.stated,
      from: `${one.isSetHere ? '在本页' : '目标表'}为${whom[rank]?.(one) ?? ''}所定`,
    }
  }
}
