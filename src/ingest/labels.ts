import type { MoneyUnit } from '@/domain/money'
import { remembered } from '@/domain/remembered'
import { isMoneyUnit, statedUnit, unitInWords, type StatedUnit } from './unit-words'

export interface Label {
  /** The words alone: without spaces, marks, unit and final colon; lower case, half width. */
  readonly name: string
  /** Unit in the label's brackets, such as `(万元)` or `(%)`; `null` when there is none. */
  readonly unit: MoneyUnit | '%' | null
}

const BRACKETS = /\(([^()]*)\)/gu
/** Behind a name instead of in brackets: `预算资金:元`. */
const UNIT_BEHIND = /(?<=[^位])[:_/]((?:千|万|亿)?元)$/u
/** Marks of columns and what they are made of: `年初预算①`, `调整率④=③/①`. */
const COLUMN_MARKS = /(?<=.)\(?[①-⑳](?:[=＝+＋\-－−×÷*/()（）%％\d]*[①-⑳])*[\d%％×)）]*\)?$/u
/** Letters under which a form adds up its columns: (A), (B/A). */
const COLUMN_LETTERS = /\([a-z](?:[/÷*×=-](?:[a-z]|100%))*\)/gu
/** Points that a part of the form is worth: (20分), (分), (20分*执行率). */
const POINTS = /\((?:满分|共)?(\d*\.?\d*)分[^()]*\)/gu
const ENUMERATOR = /^(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.．]+)/u

const foldLabel = remembered((text) =>
  text
    .replace(COLUMN_MARKS, '')
    .normalize('NFKC')
    .replace(/<[^<>]*>/gu, '')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/[[【〔〖{]/gu, '(')
    .replace(/[\]】〕〗}]/gu, ')')
    .replace(/^[#*★☆]+|[*★☆]+$/gu, '')
    .toLowerCase(),
)

/** A label as it is compared: `其中: 一般公共 预算（万元` is 一般公共预算 in 万元. */
export const parseLabel: (text: string) => Label = remembered((text) => {
  const { words, unit } = takeUnit(closeBracket(foldLabel(text)))
  const name = words
    .replace(COLUMN_LETTERS, '')
    .replace(POINTS, '')
    .replace(/^其中:?/u, '')
    .replace(/:+$/u, '')
  return { name, unit }
})

/** The words without the unit in their brackets or behind them. */
function takeUnit(plain: string): { readonly words: string; readonly unit: Label['unit'] } {
  for (const [bracket, inside = ''] of plain.matchAll(BRACKETS)) {
    const unit = unitInWords(inside)
    if (unit !== null) return { words: plain.replace(bracket, ''), unit }
  }
  const behind = UNIT_BEHIND.exec(plain)?.[1]
  return behind !== undefined && isMoneyUnit(behind)
    ? { words: plain.replace(UNIT_BEHIND, ''), unit: behind }
    : { words: plain, unit: null }
}

/** The name without a leading 一、 or (1). */
export const withoutEnumerator = (name: string): string => name.replace(ENUMERATOR, '')

/**
 * What a list of labels says about a name: as it stands, without its number, with its year as
 * `YYYY年` or none, with its last number as `N`, without (盖章) and without its formula.
 */
export function lookUp<T>(words: ReadonlyMap<string, T>, name: string): T | undefined {
  const plain = words.get(name)
  if (plain !== undefined) return plain
  for (const variant of variantsOf(name)) {
    const found = words.get(variant)
    if (found !== undefined) return found
  }
  return undefined
}

const variantsOf = remembered((name): readonly string[] => [
  ...new Set([
    name,
    withoutEnumerator(name),
    name.replace(/^\d{4}年度?(?=.)/u, 'yyyy年'),
    name.replace(/^\d{4}年度?(?=.)/u, ''),
    name.replace(/\d+$/u, 'n'),
    name.replace(/\((?:公章|盖章|签章|汇总)\)/u, ''),
    name.replace(/^\((?!年度\))([^()]*)\)$/u, '$1'),
    /[/÷]/u.test(name) ? name.replace(/(?<=.)[=(].*$/u, '') : name,
  ]),
])

/** Points in the brackets of a heading: 20 for `预算执行情况（20分）`; `null` when it states none. */
export function pointsOf(text: string): string | null {
  const [match] = closeBracket(foldLabel(text)).matchAll(POINTS)
  return match?.[1] === undefined || match[1] === '' ? null : match[1]
}

/** The letter of a column (`a`), or the formula behind a name: `b/a`, `实际支出/调整预算`; `null` without one. */
export function formulaOf(text: string): string | null {
  const plain = takeUnit(closeBracket(foldLabel(text))).words.replace(POINTS, '')
  const letters = /\(([a-z](?:[/÷*×-](?:[a-z]|100%))*)\)/u.exec(plain)?.[1]
  if (letters !== undefined) return letters
  const words = /[/÷]/u.test(plain) ? /(?<=.)[=(](.*)$/u.exec(plain)?.[1] : undefined
  return words?.replace(/^=|\)$/gu, '') ?? null
}

const closeBracket = (text: string) =>
  /\([^()]*$/u.test(text) ? `${text.replace(/:+$/u, '')})` : text

/** The money unit that a title or heading has in its brackets: `汇总表（单位：万元）`. */
function unitInBrackets(text: string): MoneyUnit | null {
  const { unit } = parseLabel(text)
  return unit === '%' ? null : unit
}

/** Unit of the whole document: `单位: 万元`, `（金额单位：人民币元）`; `null` for any other text. */
export const documentUnit: (text: string) => MoneyUnit | null = remembered(
  (text) => statedUnit(text)?.unit ?? null,
)

/** What a text above or below a table says about the unit of its amounts. */
export const tableUnit: (text: string) => StatedUnit | null = remembered((text) => {
  const stated = statedUnit(text)
  if (stated) return stated
  const unit = unitInBrackets(text)
  if (unit !== null) return { unit, text: unit }
  const odd = /\(([^()]{1,4}元)\)/u.exec(foldLabel(text))?.[1]
  return odd === undefined ? null : { unit: null, text: odd }
})
