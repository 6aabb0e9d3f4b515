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

/** Digits that a binary number holds exactly, whatever scale below they are brought to. */
const SMALL = /^-?(?=[\d.]{1,8}$)\d+(?:\.(\d{0,4}))?$/u
const SCALE = 4

/** In ten-thousandths, exact; `null` for a text of more digits. */
function tenThousandths(text: string): number | null {
  const match = SMALL.exec(text)
  if (!match) return null
  const missing = SCALE - (match[1]?.length ?? 0)
  return Number(text.replace('.', '')) * 10 ** missing
}

/** `a` ≥ `percent`% of `b`, exactly. */
export function isAtLeastPercent(a: string, percent: number, b: string): boolean {
  const [small, other] = [tenThousandths(a), tenThousandths(b)]
  if (small !== null && other !== null) return small * 100 >= other * percent
  const [x, y] = [decimalOf(a), decimalOf(b)]
  const scale = Math.max(x.scale, y.scale)
  return rescaled(x, scale) * 100n >= rescaled(y, scale) * BigInt(percent)
}

const scaleOf = (text: string): number => {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

export function sumDecimals(texts: readonly string[]): string {
  const small = texts.map(tenThousandths)
  const isSmall = small.length < 1000 && small.every((part) => part !== null)
  const all = isSmall ? [] : texts.map(decimalOf)
  const scale = Math.max(0, ...texts.map(scaleOf))
  const sum = isSmall
    ? BigInt(small.reduce<number>((total, part) => total + (part ?? 0), 0)) / power(SCALE - scale)
    : all.reduce((total, decimal) => total + rescaled(decimal, scale), 0n)
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0')
  const point = scale > 0 ? `.${digits.slice(-scale)}` : ''
  return `${sum < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}${point}`
}
