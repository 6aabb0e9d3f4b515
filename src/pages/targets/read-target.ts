import type { BasisPoints } from '@/domain/rate'

export type TargetReading =
  | { readonly kind: 'target'; readonly basisPoints: BasisPoints }
  /** A bare number as small as a fraction: the reader has to say which it is. */
  | { readonly kind: 'question'; readonly asPercent: BasisPoints; readonly asFraction: BasisPoints }
  | { readonly kind: 'refused'; readonly message: string }

const WRITTEN = /^(\d{1,3})(?:\.(\d{1,6}))?(%)?$/u
/** As for the cells of a table of targets. */
const LARGEST_FRACTION = 1.5
const HIGHEST: BasisPoints = 10_000

/** `95%`, `９５`, `92.5`: percent to two decimals. */
export function readTarget(text: string): TargetReading {
  const folded = text.normalize('NFKC').replace(/\s+/gu, '')
  const match = WRITTEN.exec(folded)
  if (!match) return refused('请填百分比，例如 95%')
  const [, whole = '0', fraction = '', sign] = match
  const asPercent = scaled(whole, fraction, 2)
  const isSmall = sign === undefined && Number(`${whole}.${fraction || '0'}`) <= LARGEST_FRACTION
  if (isSmall) {
    const asFraction = scaled(whole, fraction, 4)
    if (asFraction !== null && asPercent !== null && asFraction <= HIGHEST)
      return { kind: 'question', asPercent, asFraction }
    return refused(`“${folded}”没有百分号，请写明，例如 ${folded}% 或 95%`)
  }
  if (asPercent === null) return refused('至多两位小数')
  return asPercent <= HIGHEST
    ? { kind: 'target', basisPoints: asPercent }
    : refused('目标应在 0% 到 100% 之间')
}

const refused = (message: string): TargetReading => ({ kind: 'refused', message })

/** Times 10 to the power of `places`, exactly; `null` where decimals would be lost. */
function scaled(whole: string, fraction: string, places: number): number | null {
  const digits = fraction.replace(/0+$/u, '')
  return digits.length > places ? null : Number(whole + digits.padEnd(places, '0'))
}

const COMPARED = /^(>=|<=|=|≥|≦|≧|≤)?(-?\d{1,12}(?:\.\d{1,6})?)([^\d\s]{0,8})$/u

const comparators: Readonly<Record<string, '>=' | '<=' | '='>> = {
  '>=': '>=',
  '≥': '>=',
  '≧': '>=',
  '<=': '<=',
  '≤': '<=',
  '≦': '<=',
  '=': '=',
}

/** `≥95%`, `<=2天`: `null` without a comparator or a number. */
export function readIndicatorTarget(text: string) {
  const [, sign = '', number, unit = ''] = COMPARED.exec(text.normalize('NFKC').trim()) ?? []
  const comparator = comparators[sign]
  if (comparator === undefined || number === undefined) return null
  return { metric: 'indicator' as const, comparator, number, unit: unit === '' ? null : unit }
}
