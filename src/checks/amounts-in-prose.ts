import { type Fen, moneyFromDecimal, type MoneyUnit } from '@/domain/money'
import { fold } from './prose'

/** Digits with or without thousands separators, after `fold`. */
export const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`

export const AMOUNT = String.raw`(${NUMBER})(亿|万)?元`

export interface ProseAmount {
  readonly value: Fen
  readonly unit: MoneyUnit
  readonly decimals: number
  /** Where it begins in the folded text. */
  readonly index: number
}

/** The amount of a match of `AMOUNT`. */
export function amountOf(number: string, scale: string | undefined, index = 0): ProseAmount {
  const unit: MoneyUnit = scale === '亿' ? '亿元' : scale === '万' ? '万元' : '元'
  const read = moneyFromDecimal(number.replaceAll(',', ''), unit)
  if (!read) throw new RangeError(`not an amount: ${number}`)
  return { value: read.fen, unit, decimals: read.decimals, index }
}

/** Speaks of someone else's money, a price or a round figure: not a part of what was spent. */
const OTHER =
  /挽回|收入|产值|营业|交易|销售|引进|签约|融资|贷款|带动|增收|节约|节省|避免|追缴|罚|没收|税|捐|标准|单价|人均|户均|每[户人件次个名家]/u
const ROUND = /(?:约|近|超过?|逾)$/u

/** Amounts that a text tells as spent, in order; those in a clause about other money are left out. */
export function amountsIn(text: string): readonly ProseAmount[] {
  const folded = fold(text)
  return [...folded.matchAll(new RegExp(AMOUNT, 'gu'))].flatMap((match) => {
    const before =
      folded
        .slice(0, match.index)
        .split(/[,。;:、!?]/u)
        .at(-1) ?? ''
    if (OTHER.test(before) || ROUND.test(before)) return []
    return [amountOf(match[1] ?? '', match[2], match.index)]
  })
}
