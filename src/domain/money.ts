declare const unit: unique symbol

/** An amount in whole 分 (0.01 元), signed and exact. Never a binary float. */
export type Fen = bigint & { readonly [unit]: 'fen' }

export type MoneyUnit = '元' | '千元' | '万元' | '亿元'

/** Powers of ten from the unit to 分. */
const EXPONENT: Record<MoneyUnit, number> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 }

export interface ParsedMoney {
  readonly fen: Fen
  /** True when the text was finer than 分 and was rounded half to even. */
  readonly isRounded: boolean
  /** Digits after the point in `unit`, as printed: the precision that the form claims. */
  readonly decimals: number
}

/**
 * A plain decimal such as `-1234.50` in `unit`, digit by digit.
 * `null` when the text is not a plain decimal: separators, signs and units are the reader's work.
 */
export function moneyFromDecimal(text: string, unit: MoneyUnit): ParsedMoney | null {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text)
  if (!match) return null
  const [, sign, whole = '', fraction = ''] = match
  const exponent = EXPONENT[unit]
  const kept = fraction.slice(0, exponent).padEnd(exponent, '0')
  const rest = fraction.slice(exponent)
  const truncated = BigInt(whole + kept)
  const magnitude = truncated + (roundsUp(rest, truncated) ? 1n : 0n)
  return {
    fen: (sign ? -magnitude : magnitude) as Fen,
    isRounded: /[1-9]/.test(rest),
    decimals: fraction.length,
  }
}

/** Half to even, on the digits that were cut off. */
function roundsUp(rest: string, truncated: bigint): boolean {
  if (rest === '') return false
  const isHalf = /^50*$/.test(rest)
  return isHalf ? truncated % 2n === 1n : rest >= '5'
}

export const fen = (value: bigint): Fen => value as Fen

/** Sum of amounts in 元, exact to the 分; `null` where none is stated. */
export function sumOfYuan(amounts: readonly (number | null)[]): number | null {
  const stated = amounts.filter((amount) => amount !== null)
  if (stated.length === 0) return null
  const sum = stated.reduce((all, yuan) => all + BigInt(Math.round(yuan * 100)), 0n)
  return Number(sum) / 100
}

/** In 元 with two decimals, `-1234.50`: what the engine's DECIMAL(18,2) columns read. */
export function toYuanText(amount: Fen): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * As printed in `unit` with so many decimals, `-0.50`: what `moneyFromDecimal` read. `null` when
 * the amount is finer than that.
 */
export function toDecimalText(
  amount: Fen,
  { unit, decimals }: { readonly unit: MoneyUnit; readonly decimals: number },
): string | null {
  const kept = Math.min(decimals, EXPONENT[unit])
  const step = 10n ** BigInt(EXPONENT[unit] - kept)
  if (amount % step !== 0n) return null
  const steps = amount / step
  const digits = (steps < 0n ? -steps : steps).toString().padStart(kept + 1, '0')
  const whole = digits.slice(0, digits.length - kept)
  const fraction = digits.slice(digits.length - kept).padEnd(decimals, '0')
  return `${amount < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${fraction}`}`
}

/** What one step of the last printed digit is worth; never less than the 分 that amounts are kept in. */
export const lastDigit = (unit: MoneyUnit, decimals: number): Fen =>
  fen(10n ** BigInt(Math.max(0, EXPONENT[unit] - decimals)))

/** The largest amount that DECIMAL(18,2) holds, in 分: about 10 万亿元. */
export const MAX_FEN = 10n ** 18n - 1n
