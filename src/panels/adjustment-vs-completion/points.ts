import { type BasisPoints, meetsTarget, ratio, type Rate } from '@/domain/rate'
import { targetFor } from '../judged'
import type { PanelInput } from '../panel'
import type { Row } from './query'

/** A department under the target that judges it. */
export interface Department extends Row {
  readonly target_bp: BasisPoints
}

export const departmentsOf = (rows: readonly Row[], { scope }: PanelInput): readonly Department[] =>
  rows.map((row) => ({ ...row, target_bp: targetFor(row, scope) }))

export const completionOf = (row: Row): Rate => ({
  numerator: row.actual,
  denominator: row.revised,
})
export const adjustmentOf = (row: Row): Rate => ({
  numerator: row.adjustment,
  denominator: row.original,
})

export const hasBothRates = (row: Row): boolean =>
  ratio(completionOf(row)) !== null && ratio(adjustmentOf(row)) !== null

export const quadrantNames = ['追加·达标', '追加·未达标', '调减·达标', '调减·未达标'] as const
export type Quadrant = (typeof quadrantNames)[number] | '无净调整·达标' | '无净调整·未达标'

/** By the department's own target; no net adjustment belongs to neither side. */
export function quadrantOf(row: Department): Quadrant {
  const side = (row.adjustment ?? 0) > 0 ? '追加' : (row.adjustment ?? 0) < 0 ? '调减' : '无净调整'
  return meetsTarget(completionOf(row), row.target_bp) ? `${side}·达标` : `${side}·未达标`
}
