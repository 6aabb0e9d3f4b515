import type { Department } from '@/domain/department'

export type MissingReason = '应报未报' | '尚未设立' | '已撤并' | '无记录'

/** Why a department has no form for a year; `null`: none is due, and none is missed. */
export function missingReason(department: Department, year: number): MissingReason | null {
  if (department.validFrom !== null && year < department.validFrom) return '尚未设立'
  if (department.validTo !== null && year > department.validTo) return '已撤并'
  if (department.dueYears === null) return '无记录'
  return department.dueYears.includes(year) ? '应报未报' : null
}
