/**
 * A rate as the two amounts that it was made from, in one unit (元 unless said otherwise).
 * Kept apart so that it can be pooled (Σ / Σ) and compared without a quotient.
 */
export interface Rate {
  /** `null`: not stated. */
  readonly numerator: number | null
  /** `null`: not stated. 0 or less makes the rate 无法计算. */
  readonly denominator: number | null
}

/** Hundredths of a percent: 90% = 9000. Integers, so that a target is exact. */
export type BasisPoints = number

/** A fraction for the position of a mark, never for a comparison; `null` where 无法计算. */
export function ratio({ numerator, denominator }: Rate): number | null {
  if (numerator === null || denominator === null || denominator <= 0) return null
  return numerator / denominator
}

/** A rate under its target by at most this much lies near it. */
export const NEAR: BasisPoints = 500

/**
 * Percent with two decimals, rounded half away from zero on exact 分: `92.83%`.
 * With a target, a rate that would print as the target, or as what still lies near it, but lies
 * under that prints as many more digits as it takes (89.996%). `null` where 无法计算.
 */
export function formatRate(rate: Rate, target?: BasisPoints): string | null {
  const { numerator, denominator } = rate
  if (numerator === null || denominator === null || denominator <= 0) return null
  const n = toFen(numerator)
  const d = toFen(denominator)
  const above = target === undefined ? [] : [target - NEAR, target].filter(isMissed(rate))
  for (let decimals = 2; ; decimals++) {
    const scaled = divideRounded(n * 10n ** BigInt(decimals + 2), d)
    const step = 10n ** BigInt(decimals - 2)
    if (!above.some((edge) => scaled >= BigInt(edge) * step))
      return `${formatScaled(scaled, decimals)}%`
  }
}

/**
 * actual × 10000 ≥ target × revised, on integers (domain rule 12).
 * False where the rate is 无法计算: ask `ratio` first when that matters.
 */
export function meetsTarget({ numerator, denominator }: Rate, target: BasisPoints): boolean {
  if (numerator === null || denominator === null || denominator <= 0) return false
  return toFen(numerator) * 10_000n >= BigInt(target) * toFen(denominator)
}

const isMissed = (rate: Rate) => (edge: BasisPoints) => !meetsTarget(rate, edge)

/**
 * 距目标差额 in 元 (see `src/metrics/shortfall.ts`): target × revised − actual, not under 0 for any
 * one, added up exactly. `null` where no rate can be computed.
 */
export function sumOfShortfalls(
  judged: readonly { readonly rate: Rate; readonly target: BasisPoints }[],
): number | null {
  const short = judged.flatMap(({ rate: { numerator, denominator }, target }) =>
    numerator === null || denominator === null || denominator <= 0
      ? []
      : [BigInt(target) * toFen(denominator) - 10_000n * toFen(numerator)],
  )
  if (short.length === 0) return null
  return Number(short.reduce((sum, one) => (one > 0n ? sum + one : sum), 0n)) / 1_000_000
}

/** Difference of two rates in 百分点, signed, two decimals: `▲ 1.20 个百分点`. `null` if either is. */
export function formatPointDifference(from: Rate, to: Rate): string | null {
  const [a, b] = [inFen(from), inFen(to)]
  if (a === null || b === null) return null
  const difference = { n: b.n * a.d - a.n * b.d, d: a.d * b.d }
  if (difference.n === 0n) return '持平'
  const isRise = difference.n > 0n
  const n = isRise ? difference.n : -difference.n
  return `${isRise ? '▲' : '▼'} ${pointsText(n, difference.d)} 个百分点`
}

/** Two decimals; more for what would print as nothing. */
function pointsText(n: bigint, d: bigint): string {
  const texts = [2, 3, 4].map((decimals) => formatPercent(n, d, decimals).replace('%', ''))
  return texts.find((text) => Number(text) > 0) ?? '不到 0.0001'
}

const inFen = (rate: Rate): { readonly n: bigint; readonly d: bigint } | null =>
  ratio(rate) === null ? null : { n: toFen(rate.numerator ?? 0), d: toFen(rate.denominator ?? 0) }

/** `90%`, `92.5%`: a target as people write it. */
export const formatTarget = (target: BasisPoints): string => `${target / 100}%`

/** 元 as a double to 分: exact below 3 × 10¹³ 元, far above any budget on these forms. */
const toFen = (yuan: number): bigint => BigInt(Math.round(yuan * 100))

/** `92.83%` of two amounts in one unit, rounded half away from zero; `decimals` ≥ 1. */
export const formatPercent = (n: bigint, d: bigint, decimals: number): string =>
  `${formatScaled(divideRounded(n * 10n ** BigInt(decimals + 2), d), decimals)}%`

function divideRounded(n: bigint, d: bigint): bigint {
  const isNegative = n < 0n !== d < 0n
  const [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d]
  const quotient = (2n * a + b) / (2n * b)
  return isNegative ? -quotient : quotient
}

function formatScaled(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
