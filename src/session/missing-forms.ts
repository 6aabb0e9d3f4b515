import type { Department } from '@/domain/department'

export type MissingReason = '应报未报' | '尚未设立' | '已撤并' | '已含在汇总' | '无记录'

/**
 * Why a department has no form for a year; `null`: none is due, and none is missed.
 * `isInParent`: its supervising department sent a 汇总 form for the year.
 */
export function missingReason(
  department: Department,
  year: number,
  isInParent: boolean,
): MissingReason | null {
  if (department.validFrom !== null && year < department.validFrom) return '尚未设立'
  if (department.validTo !== null && year > department.validTo) return '已撤并'
  if (department.dueYears?.includes(year)) return '应报未报'
  if (isInParent) return '已含在汇总'
  return department.dueYears === null ? '无记录' : null
}
