import { MAX_FEN, moneyFromDecimal, type Fen, type MoneyUnit } from '@/domain/money'
import { compact, isBlank } from './half-width'
import { yuanInNumerals } from './numerals'

export type AmountReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'amount'
      readonly fen: Fen
      /** As stated in the cell, else the one that was passed in. */
      readonly unit: MoneyUnit
      readonly hasOwnUnit: boolean
      /** Digits after the point as printed. */
      readonly decimals: number
      /** Finer than 分: rounded half to even. */
      readonly isRounded: boolean
    }
  | { readonly kind: 'refused'; readonly reason: 'not-a-number' | 'too-large' }

const UNITS: Readonly<Record<string, MoneyUnit>> = {
  元: '元',
  千元: '千元',
  万: '万元',
  万元: '万元',
  亿: '亿元',
  亿元: '亿元',
}
const UNIT = '(千元|万元|亿元|元|万|亿)?'
const BRACKETED = new RegExp(`^\\(([^()]+)\\)${UNIT}$`, 'u')
const WITH_UNIT = new RegExp(`^(.*?)${UNIT}$`, 'u')
const GROUPED = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.(\d*))?$/u
/** Far above any amount and any count; keeps BigInt away from absurd texts. */
const MAX_LENGTH = 60

/**
 * `1,234.50`, `＋5`, `-.5` as plain decimal text with its digits as printed; `null` when the text
 * is not one number: `1e3`, `1_000`, `1,23`.
 */
export function plainDecimal(text: string): string | null {
  if (text.length > MAX_LENGTH) return null
  const match = GROUPED.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = whole.replace(/,/gu, '') || '0'
  return `${sign === '-' ? '-' : ''}${digits}${fraction === '' ? '' : `.${fraction}`}`
}

/**
 * An amount of money as people print it, digit by digit and never through a binary float.
 * `unit` is that of the heading or the document: a unit in the cell takes precedence.
 */
export function readAmount(text: string, unit: MoneyUnit): AmountReading {
  if (isBlank(text)) return { kind: 'blank' }
  const { number, stated } = splitAmount(withoutSpaces(compact(text)))
  if (/^[+-]?[\d,.]{61,}$/u.test(number)) return { kind: 'refused', reason: 'too-large' }
  const decimal = plainDecimal(number)
  const money = decimal === null ? null : moneyFromDecimal(decimal, stated ?? unit)
  if (money === null) return { kind: 'refused', reason: 'not-a-number' }
  if (money.fen > MAX_FEN || money.fen < -MAX_FEN) return { kind: 'refused', reason: 'too-large' }
  return { kind: 'amount', ...money, unit: stated ?? unit, hasOwnUnit: stated !== null }
}

/** `1 234.56`. Without a fraction behind, two amounts in one cell would look the same. */
const withoutSpaces = (text: string): string =>
  /^[+-]?\d{1,3}(?: \d{3})+\.\d+\D*$/u.test(text) ? text.replace(/ /gu, '') : text

function splitAmount(text: string): { number: string; stated: MoneyUnit | null } {
  const bare = text
    .replace(/^(?:人民币|rmb)?[¥￥]?(?:大约|约|近)?/iu, '')
    .replace(/(?:左右|上下)$/u, '')
    .replace(/元整$/u, '元')
    .replace(/^负(?=[\d.])/u, '-')
  const yuan = yuanInNumerals(bare)
  if (yuan !== null) return { number: yuan, stated: '元' }
  const bracketed = BRACKETED.exec(bare)
  const [, number = '', unit = ''] =
    WITH_UNIT.exec(bracketed ? `${bracketed[1]}${bracketed[2] ?? ''}` : bare) ?? []
  // A sign inside the brackets would make a double negative: nobody knows what was meant.
  const signed = bracketed ? (/^[+-]/u.test(number) ? '' : `-${number}`) : number
  return { number: signed, stated: UNITS[unit] ?? null }
}

const NUMERIC = /^\(?[+-]?[\d,]*\.?\d+\)?(?:%|分|千元|万元|亿元|元|万|亿)?$/u

/** True for a cell that holds one figure and nothing else. */
export const isNumeric = (text: string): boolean => NUMERIC.test(compact(text))

/** 元, 千元, 万元 or 亿元 written alone in a cell; `null` for anything else. */
export function moneyUnitOf(text: string): MoneyUnit | null {
  const words = compact(text).replace(/^人民币/u, '')
  return UNITS[words.replace(/^\(([^()]*)\)$/u, '$1')] ?? null
}
