import type { StatedMoney, StatedRate } from '@/domain/form'
import { lastDigit } from '@/domain/money'

export interface Decimal {
  /** Every digit without the point. */
  readonly digits: bigint
  /** How many of them stand after the point. */
  readonly scale: number
}

/** @throws {RangeError} when the text is not a plain decimal: the reader of forms broke its word. */
export function decimalOf(text: string): Decimal {
  const match = /^(-?\d+)(?:\.(\d*))?$/.exec(text)
  if (!match) throw new RangeError(`not a plain decimal: ${text}`)
  const [, whole = '', fraction = ''] = match
  return { digits: BigInt(whole + fraction), scale: fraction.length }
}

/** How an amount was printed, on a form or in its prose. */
type Printed = Pick<StatedMoney, 'unit' | 'decimals'>

/** Half a unit of the last printed digit of each amount, summed and doubled, in 分. */
const twiceTolerance = (amounts: readonly Printed[]): bigint =>
  amounts.reduce((sum, { unit, decimals }) => sum + lastDigit(unit, decimals), 0n)

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n)

/** Can a difference in 分 between these amounts come from their printing alone? */
export const isWithinRounding = (difference: bigint, amounts: readonly Printed[]): boolean =>
  2n * magnitude(difference) <= twiceTolerance(amounts)

/**
 * Is there a numerator, a denominator and a rate that print as these three? All ends count.
 * The denominator has to be above 0.
 */
export function isRateWithinRounding(
  numerator: StatedMoney,
  denominator: StatedMoney,
  rate: StatedRate,
): boolean {
  const n = rangeOf(numerator)
  const d = rangeOf(denominator)
  const { low, high, one } = rateRange(rate)
  const smallest = { over: n.low, under: n.low < 0n ? d.low : d.high }
  const largest = { over: n.high, under: n.high < 0n ? d.high : d.low }
  return smallest.over * one <= high * smallest.under && largest.over * one >= low * largest.under
}

/** Twice the amounts that print like this one. */
function rangeOf({ value, unit, decimals }: StatedMoney) {
  const step = lastDigit(unit, decimals)
  return { low: 2n * value - step, high: 2n * value + step }
}

/** The rates that print like this one, as integers over `one`. */
function rateRange({ value, decimals }: StatedRate) {
  const { digits, scale } = decimalOf(value)
  const places = Math.max(scale, decimals + 2) + 1
  const middle = digits * 10n ** BigInt(places - scale)
  const half = 5n * 10n ** BigInt(places - decimals - 3)
  return { low: middle - half, high: middle + half, one: 10n ** BigInt(places) }
}
