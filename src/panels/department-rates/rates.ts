import { type BasisPoints, ratio, type Rate } from '@/domain/rate'
import { formatRateOrReason } from '@/ui/formats'
import type { Row } from './query'

export const completionOf = (row: Row): Rate => ({
  numerator: row.actual,
  denominator: row.revised,
})
export const adjustmentOf = (row: Row): Rate => ({
  numerator: row.adjustment,
  denominator: row.original,
})
export const outturnOf = (row: Row): Rate => ({ numerator: row.actual, denominator: row.original })

/** Percent decimals that the stated fraction shows: 0.9283 has two, 0.928 one. */
const decimalsOf = (fraction: number): number =>
  Math.min(Math.max((String(fraction).split('.')[1]?.length ?? 0) - 2, 0), 2)

/** Whether the reported rate lies further from ours than its own rounding explains. */
export function differs(reported: number | null, rate: Rate): boolean {
  const ours = ratio(rate)
  if (reported === null || ours === null) return false
  return Math.abs(reported - ours) > 0.5 * 10 ** -(decimalsOf(reported) + 2) + 1e-9
}

/** One rate over the years. */
export interface Line {
  readonly name: string
  readonly rateOf: (row: Row) => Rate
  readonly text: (row: Row) => string
}

export const completion: Line = {
  name: '完成率',
  rateOf: completionOf,
  text: (row) => formatRateOrReason(completionOf(row), row.target_bp),
}
export const outturn: Line = {
  name: '年初执行率',
  rateOf: outturnOf,
  text: (row) => formatRateOrReason(outturnOf(row)),
}

/** The target that judges each year; `null` without a form. */
export const targetsOf = (rows: readonly Row[]): readonly (BasisPoints | null)[] =>
  rows.map((row) => (row.has_form ? row.target_bp : null))

/** In percent; `null` where the rate is 无法计算. */
export const valuesOf = (
  rows: readonly Row[],
  rateOf: (row: Row) => Rate,
): readonly (number | null)[] =>
  rows.map((row) => {
    const value = ratio(rateOf(row))
    return value === null ? null : 100 * value
  })
