import type { Comparator, Quantity } from '@/domain/form'
import { compact } from './half-width'
import { plainDecimal } from './numbers'

export interface QuantityReading {
  /** `null` for word values such as 有效改善. */
  readonly quantity: Quantity | null
  /** Operator or words in front of or behind the number; `null` when there are none. */
  readonly comparator: Comparator | null
  /** True when the text looks like a number and is not one: `1e3`, `1,23`, `NaN`. */
  readonly isMalformed: boolean
}

const OPERATORS: readonly (readonly [pattern: RegExp, comparator: Comparator])[] = [
  [/^(?:>=|=>|≥|≧|⩾|不(?:少|低|小)于|大于或?等于|至少|达到|达)/u, '>='],
  [/^(?:<=|=<|≤|≦|⩽|不(?:多|高|大|超)(?:于|过)|小于或?等于|不超|至多|控制在)/u, '<='],
  [/^(?:>|大于|高于|多于|超过)/u, '>'],
  [/^(?:<|小于|低于|少于)/u, '<'],
  [/^(?:=|═|等于)/u, '='],
]
const WORDS_BEHIND: readonly (readonly [pattern: RegExp, comparator: Comparator])[] = [
  [/(?:及以上|以上)$/u, '>='],
  [/(?:及以下|以下|以内|之内|之前|以前|前)$/u, '<='],
]
/** 95%（含）以上: 以上 includes it anyway. */
const INCLUSIVE = /\(含(?:本数)?\)/gu
const APPROXIMATE = /^(?:大约|约|近)|(?:左右|上下)$/gu
const NUMBER_AND_UNIT = /^([+-]?[\d,]*\.?\d*)([^\d]{0,8})$/u
const UNIT = /^[\p{Script=Han}a-z%‰°℃㎡²³/·()]*$/iu
const DATE = /^\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/u
const NUMERIC_LOOKS = /^(?:[+-]?\d[\d,._e+-]*|nan|[+-]?inf(?:inity)?)$/iu

/**
 * `56户`, `约100%`, `≥98 %(百分比)`, `2天以内`, `达到95%以上`: number, unit and comparator as
 * printed. `≤95%以上` says two things at once and is no number.
 */
export function readQuantity(text: string): QuantityReading {
  const folded = compact(text).replace(INCLUSIVE, '')
  const before = OPERATORS.find(([pattern]) => pattern.test(folded))
  const bare = before ? folded.replace(before[0], '') : folded
  const behind = WORDS_BEHIND.find(([pattern]) => pattern.test(bare))
  const comparator = before?.[1] ?? behind?.[1] ?? null
  const quantity = parseQuantity(behind ? bare.replace(behind[0], '') : bare)
  const isContradictory = before !== undefined && behind !== undefined && before[1] !== behind[1]
  if (quantity !== null && isContradictory)
    return { quantity: null, comparator: null, isMalformed: true }
  if (quantity === null)
    return { quantity, comparator: null, isMalformed: NUMERIC_LOOKS.test(bare) && !DATE.test(bare) }
  return { quantity, comparator, isMalformed: false }
}

function parseQuantity(text: string): Quantity | null {
  const exact = text.replace(APPROXIMATE, '')
  const [, digits = '', unitText = ''] = NUMBER_AND_UNIT.exec(exact) ?? []
  const number = plainDecimal(digits)
  const unit = unitText.replace('(百分比)', '')
  if (number === null || !UNIT.test(unit)) return null
  return { number, unit: unit === '' ? null : unit, isApproximate: exact !== text }
}

/** The comparator alone in a cell, such as `≥` under 指标性质; `null` when it is none. */
export function parseComparator(text: string): Comparator | null {
  const folded = compact(text)
  if (folded === '') return null
  return OPERATORS.find(([pattern]) => folded.replace(pattern, '') === '')?.[1] ?? null
}

/** 指标1 with nothing behind it. */
export const isIndicatorNumber = (name: string): boolean => /^指标\d+$/u.test(name)

/** An indicator's name without 指标1:, ★ and breaks; empty for an unfilled `指标2：`. */
export const indicatorName = (text: string): string =>
  text
    .replace(/[\s\u200b]+/gu, '')
    .replace(/^[★☆*]+/u, '')
    .replace(/^指标\s*\d+\s*[:：]/u, '')
    .replace(/^指标$/u, '')
