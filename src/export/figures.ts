import type { CellKind } from './document'

/** Digits that a double, and a spreadsheet, holds for certain. */
const SAFE_DIGITS = 15
const PRINTED = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(%?)$/u

/** @throws {RangeError} when a figure is not finite: the caller should have said 无法计算. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no figure: ${value}`)
  const short = String(value)
  // So few characters are no dust of binary arithmetic.
  if (short.length <= SAFE_DIGITS && !short.includes('e')) return short
  const rounded = Number(value.toPrecision(SAFE_DIGITS))
  if (Object.is(rounded, -0)) return '0'
  const text = String(rounded)
  return text.includes('e') ? decimalOf(text) : text
}

/** `1.5e-7` without its power of ten. */
function decimalOf(text: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(text) ?? []
  return sign + shifted(whole + fraction, 1 + Number(power))
}

/** Digits with the point after the first `at` of them. */
function shifted(digits: string, at: number): string {
  if (at <= 0) return `0.${'0'.repeat(-at)}${digits}`
  const padded = digits.padEnd(at, '0')
  return at === padded.length ? padded : `${padded.slice(0, at)}.${padded.slice(at)}`
}

const MIN_DECIMALS: Partial<Record<CellKind, number>> = { money: 2, points: 2, percent: 2 }

/** A figure as CSV shows it: no digit is lost, no separators of thousands. */
export function figureText(value: number, kind: CellKind): string {
  const plain = plainNumber(kind === 'percent' ? value * 100 : value)
  const text = withDecimals(plain, MIN_DECIMALS[kind] ?? 0)
  return kind === 'percent' ? `${text}%` : text
}

function withDecimals(plain: string, least: number): string {
  const point = plain.indexOf('.')
  const decimals = point < 0 ? 0 : plain.length - point - 1
  if (decimals >= least) return plain
  return `${plain}${point < 0 ? '.' : ''}${'0'.repeat(least - decimals)}`
}

export interface PrintedNumber {
  /** As a spreadsheet stores it: a percentage is a fraction. */
  readonly stored: string
  /** Shows it with the digits that were printed. */
  readonly format: string
}

/** `null` for a text that a spreadsheet could not show again as it stands: `1,234`, `007`, `-0`. */
export function printedNumber(text: string): PrintedNumber | null {
  const match = PRINTED.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', percent = ''] = match
  const digits = whole + fraction
  if (digits.replace(/^0+/u, '').length > SAFE_DIGITS || fraction.length > SAFE_DIGITS) return null
  if (sign !== '' && /^0*$/u.test(digits)) return null
  const format = `0${fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`}${percent}`
  const stored = percent === '' ? text : sign + asFraction(whole, fraction)
  return { stored, format }
}

const asFraction = (whole: string, fraction: string): string => {
  const padded = whole.padStart(3, '0')
  return `${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`
}

/** A number as printed, which needs no guard although it may begin with a sign. */
export const isPrintedNumber = (text: string): boolean => PRINTED.test(text)
