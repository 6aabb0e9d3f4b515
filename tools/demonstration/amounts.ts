import type { DraftMoney, Hundredths } from './draft'

/** In 万元 with two decimals: `655.55`; empty when not stated. */
export function formatAmount(amount: Hundredths | null): string {
  if (amount === null) return ''
  const digits = magnitude(amount).toString().padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Percent with two decimals, half away from zero; empty where the rate is undefined. */
export function formatPercent(part: Hundredths | null, whole: Hundredths | null): string {
  if (part === null || whole === null || whole === 0n) return ''
  const rounded = (magnitude(part) * 20_000n + whole) / (2n * whole)
  return `${part < 0n && rounded > 0n ? '-' : ''}${formatAmount(rounded)}%`
}

/** `share` of an amount, rounded down; `share` counts to the sixth decimal. */
export const portion = (amount: Hundredths, share: number): Hundredths =>
  (amount * BigInt(Math.round(share * 1_000_000))) / 1_000_000n

export function printRates(money: DraftMoney): void {
  money.completionRate = formatPercent(money.actual, money.revised)
  money.adjustmentRate = formatPercent(money.adjustment, money.original)
}

const magnitude = (amount: Hundredths): Hundredths => (amount < 0n ? -amount : amount)
