import type { MoneyUnit } from '@/domain/money'

export interface Label {
  /** The words alone: without spaces, marks, unit and final colon; lower case, half width. */
  readonly name: string
  /** Unit in the label's brackets, such as `(万元)` or `(%)`; `null` when there is none. */
  readonly unit: MoneyUnit | '%' | null
}

const UNIT_IN_BRACKETS = /\((?:单位:?)?(?:人民币)?(元|万元|亿元|%|百分比)\)/u
/** Letters under which a form adds up its columns: (A), (B/A). */
const COLUMN_LETTERS = /\([a-z](?:[/÷*×-][a-z])*\)/gu
const ENUMERATOR = /^(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.．]+)/u

/** A label as it is compared: `其中: 一般公共 预算（万元` is 一般公共预算 in 万元. */
export function parseLabel(text: string): Label {
  const plain = closeBracket(foldLabel(text))
  const unit = UNIT_IN_BRACKETS.exec(plain)?.[1]
  const name = plain
    .replace(UNIT_IN_BRACKETS, '')
    .replace(COLUMN_LETTERS, '')
    .replace(/^其中:?/u, '')
    .replace(/:+$/u, '')
  return { name, unit: toUnit(unit) }
}

/** The name without a leading 一、 or (1). */
export const withoutEnumerator = (name: string): string => name.replace(ENUMERATOR, '')

function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/<[^<>]*>/gu, '')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/[[【〔〖{]/gu, '(')
    .replace(/[\]】〕〗}]/gu, ')')
    .replace(/^[#*★☆]+|[*★☆]+$/gu, '')
    .toLowerCase()
}

const closeBracket = (text: string) =>
  /\([^()]*$/u.test(text) ? `${text.replace(/:+$/u, '')})` : text

function toUnit(text: string | undefined): Label['unit'] {
  if (text === '%' || text === '百分比') return '%'
  return text === '元' || text === '万元' || text === '亿元' ? text : null
}

/** Unit of the whole document: `单位: 万元`, `（金额单位：人民币元）`; `null` for any other text. */
export function documentUnit(text: string): MoneyUnit | null {
  const found = /^\(?(?:金额|计量|资金)?单位:?(?:人民币)?(元|万元|亿元)\)?$/u.exec(foldLabel(text))
  const unit = toUnit(found?.[1])
  return unit === '%' ? null : unit
}
