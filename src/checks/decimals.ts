import { type Decimal, decimalOf } from './tolerance'

const power = (scale: number): bigint => 10n ** BigInt(scale)

const rescaled = ({ digits, scale }: Decimal, to: number): bigint => digits * power(to - scale)

/** Of at most 15 digits, so that no two of them are the same binary number. */
const isShort = (text: string): boolean => text.length <= 15 && /^-?\d+(?:\.\d*)?$/.test(text)

/** Below 0, 0 or above 0, as `a` lies under, on or over `b`, both exact decimal texts. */
export function compareDecimals(a: string, b: string): number {
  if (isShort(a) && isShort(b)) return Number(a) - Number(b)
  const [x, y] = [decimalOf(a), decimalOf(b)]
  const scale = Math.max(x.scale, y.scale)
  const difference = rescaled(x, scale) - rescaled(y, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** `a` ≥ `percent`% of `b`, exactly. */
export function isAtLeastPercent(a: string, percent: number, b: string): boolean {
  const [x, y] = [decimalOf(a), decimalOf(b)]
  const scale = Math.max(x.scale, y.scale)
  return rescaled(x, scale) * 100n >= rescaled(y, scale) * BigInt(percent)
}

export function sumDecimals(texts: readonly string[]): string {
  const all = texts.map(decimalOf)
  const scale = Math.max(0, ...all.map((decimal) => decimal.scale))
  const sum = all.reduce((total, decimal) => total + rescaled(decimal, scale), 0n)
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0')
  const point = scale > 0 ? `.${digits.slice(-scale)}` : ''
  return `${sum < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}${point}`
}
