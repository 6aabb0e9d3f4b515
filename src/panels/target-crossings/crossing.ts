import { ratio, type Rate } from '@/domain/rate'
import type { Row } from './query'

export const rateOf = (row: Row): Rate => ({ numerator: row.actual, denominator: row.revised })
export const rateBefore = (row: Row): Rate => ({
  numerator: row.actual_before,
  denominator: row.revised_before,
})

/** `fell` from 达标 to 未达标, `rose` the other way; `null`: on the same side, or not comparable. */
export function crossing({ is_met, was_met }: Row): 'fell' | 'rose' | null {
  if (is_met === null || was_met === null || is_met === was_met) return null
  return is_met ? 'rose' : 'fell'
}

export const isComparable = ({ is_met, was_met }: Row): boolean =>
  is_met !== null && was_met !== null

const change = (row: Row): number => (ratio(rateOf(row)) ?? 0) - (ratio(rateBefore(row)) ?? 0)

/** Those that fell, the widest fall first, then those that rose, the widest rise first. */
export function crossed(rows: readonly Row[]): readonly Row[] {
  const fell = rows.filter((row) => crossing(row) === 'fell')
  const rose = rows.filter((row) => crossing(row) === 'rose')
  return [
    ...fell.sort((a, b) => change(a) - change(b)),
    ...rose.sort((a, b) => change(b) - change(a)),
  ]
}
