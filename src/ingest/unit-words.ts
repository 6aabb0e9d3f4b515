import type { MoneyUnit } from '@/domain/money'

/** What a text says about the unit of its amounts: `unit` is `null` where it is none that we know. */
export interface StatedUnit {
  readonly unit: MoneyUnit | null
  readonly text: string
}

const YUAN = '(?:[十百千万亿]*|[\\p{Script=Han}]{1,2})元'
const END = '(?=$|[\\s)(,;。|]|币种|人民币)'
const OF_CURRENCY = '(?:均?为|是|:)?\\|?(?:人民币:?)?\\(?'
const STATED = [
  new RegExp(`(?:金额|计量|资金|货币)单位${OF_CURRENCY}(${YUAN})${END}`, 'u'),
  new RegExp(`(?:^|[\\s(,;。:|])单位${OF_CURRENCY}(${YUAN})${END}`, 'u'),
  new RegExp(`以(${YUAN})为(?:金额|计量)?单位`, 'u'),
] as const
const PREFIX = /^(?:(?:金额|计量|资金|货币)?单位|金额|人民币|均?为|:)+/u
const KNOWN: readonly string[] = ['元', '千元', '万元', '亿元'] satisfies readonly MoneyUnit[]

export const isMoneyUnit = (text: string): text is MoneyUnit => KNOWN.includes(text)

/** Unit in the words of a bracket, folded: `单位:人民币元`, `元,保留两位小数`, `%`. */
export function unitInWords(words: string): MoneyUnit | '%' | null {
  for (const part of words.split(/[,;、]/u)) {
    const text = part.replace(PREFIX, '').replace(/币种.*$/u, '')
    if (text === '%' || text === '百分比') return '%'
    if (isMoneyUnit(text)) return text
  }
  return null
}

/** The unit that a text states for a whole table: `单位：元`, `金额单位为元`; `null` without one. */
export function statedUnit(text: string): StatedUnit | null {
  // Every pattern has 单位.
  if (!text.includes('位')) return null
  const plain = text.normalize('NFKC')
  const spaced = plain.trim().replace(/\s+/gu, '|')
  for (const words of [spaced, plain.replace(/\s+/gu, '')])
    for (const pattern of STATED) {
      const found = pattern.exec(words)?.[1]
      if (found !== undefined) return { unit: isMoneyUnit(found) ? found : null, text: found }
    }
  return null
}

/** What one form or table says about the unit of its amounts. */
export interface FormUnit {
  readonly unit: MoneyUnit | null
  /** A unit is written, and none that amounts can be read in. */
  readonly odd?: string | undefined
}

/** One unit out of all that was stated; `odd` where none can be used, or where they differ. */
export function agreedUnit(stated: readonly (StatedUnit | null)[]): FormUnit {
  const found = stated.filter((unit) => unit !== null)
  const texts = [...new Set(found.map(({ text }) => text))]
  const [first] = found
  if (texts.length > 1) return { unit: null, odd: texts.join('、') }
  if (first?.unit === null) return { unit: null, odd: first.text }
  return { unit: first?.unit ?? null }
}
