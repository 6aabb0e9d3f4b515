import { compact, isBlank } from './half-width'
import { plainDecimal } from './numbers'

export type PercentReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'percent'
      /** `92.83` for 92.83%: exact decimal text. */
      readonly percent: string
      /** Whether the cell or its heading says %; otherwise the size decided. */
      readonly isStated: boolean
      /** The number as printed, without its sign %: `0.9283`. */
      readonly printed: string
    }
  | { readonly kind: 'refused' }

/** A bare number up to this is a fraction, one above it a percentage. */
const LARGEST_FRACTION = 1.5

/** `92.83%`, `98 %(百分比)`, `0.9283`. `headingSays` is true under a heading with (%). */
export function readPercent(text: string, headingSays: boolean): PercentReading {
  if (isBlank(text)) return { kind: 'blank' }
  const match = /^(.*?)(%(?:\(百分比\))?)?$/u.exec(
    compact(text)
      .replace(/^(?:大约|约)|左右$/gu, '')
      .replace(/^\(([^()+-]+)%\)$/u, '-$1%'),
  )
  const printed = plainDecimal((match?.[1] ?? '').replace(/^\(([^()+-]+)\)$/u, '-$1'))
  if (printed === null) return { kind: 'refused' }
  const isStated = headingSays || match?.[2] !== undefined
  const isFraction = !isStated && looksLikeFraction(printed)
  return {
    kind: 'percent',
    printed,
    isStated,
    percent: isFraction ? shiftPoint(printed, 2) : printed,
  }
}

/** Only the size of a bare number is judged here, so a double is exact enough. */
export const looksLikeFraction = (printed: string): boolean =>
  Math.abs(Number(printed)) <= LARGEST_FRACTION

/** Exact decimal text times a power of ten: `92.83` by −2 is `0.9283`. */
export function shiftPoint(decimal: string, places: number): string {
  const sign = decimal.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const point = whole.length + places
  const lead = Math.max(0, 1 - point)
  const digits = '0'.repeat(lead) + whole + fraction
  const padded = digits.padEnd(point + lead, '0')
  const left = padded.slice(0, point + lead).replace(/^0+(?=\d)/u, '')
  const right = padded.slice(point + lead)
  return `${sign}${left}${right === '' ? '' : `.${right}`}`
}

/** Digits after the point. */
export const decimalsOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0
