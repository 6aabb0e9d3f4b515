import { ratio, type Rate } from '@/domain/rate'
import type { Row } from './query'

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
export function quadrantOf(row: Row): Quadrant {
  const side = (row.adjustment ?? 0) > 0 ? '追加' : (row.adjustment ?? 0) < 0 ? '调减' : '无净调整'
  return row.is_met === true ? `${side}·达标` : `${side}·未达标`
}
