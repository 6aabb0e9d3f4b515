import type { Comparator, Quantity, StatedMoney, StatedRate } from '@/domain/form'
import { type MoneyUnit, toDecimalText } from '@/domain/money'
import type { Stated } from '@/domain/source'
import { cleanName } from '../edge'
import { toPlainText } from '../markup'
import { readAmount } from '../numbers'
import { decimalsOf, readPercent, shiftPoint } from '../percent'
import { indicatorName } from '../quantity'
import type { Cell } from '../reading'
import { readIndicatorCell } from '../stated'

/**
 * The texts of cells. Each is what our reader makes the same value of: a plain number first, the
 * words of the source where they say more.
 */

const asCell = (text: string): Cell => ({ row: 1, column: 1, text })
const silent = () => undefined

/** In the unit of the heading as a plain number; in any other with its unit. */
export function moneyText(money: StatedMoney, headed: MoneyUnit): string {
  const { value, unit, decimals, text } = money
  const digits = toDecimalText(value, { unit, decimals })
  const isSame = (candidate: string) => {
    const read = readAmount(toPlainText(candidate).text, headed)
    return (
      read.kind === 'amount' &&
      read.fen === value &&
      read.unit === unit &&
      read.decimals === decimals
    )
  }
  const candidates = [...(digits === null ? [] : [digits, digits + unit]), text, text + unit]
  return candidates.find(isSame) ?? `${toDecimalText(value, { unit: '元', decimals: 2 })}元`
}

export function rateText({ value, decimals, text }: StatedRate): string {
  const percent = shiftPoint(value, 2)
  const missing = decimals - decimalsOf(percent)
  const padded =
    missing > 0 ? `${percent}${percent.includes('.') ? '' : '.'}${'0'.repeat(missing)}` : percent
  const isSame = (candidate: string) => {
    const read = readPercent(toPlainText(candidate).text, false)
    return (
      read.kind === 'percent' &&
      shiftPoint(read.percent, -2) === value &&
      decimalsOf(read.percent) === decimals
    )
  }
  return [`${padded}%`, text].find(isSame) ?? `${percent}%`
}

/** Only a target has a comparator to keep. */
export type StatedValue = Stated<Quantity | null> & { readonly comparator?: Comparator | null }

/** As printed where that says enough beside the 单位 of its row, else with its unit. */
export function valueText(
  { value, text, comparator }: StatedValue,
  rowUnit: string | null,
): string {
  const about = value?.isApproximate ? '约' : ''
  const isSame = (candidate: string) => {
    const read = readIndicatorCell(asCell(candidate), rowUnit, silent)
    return (
      read !== null &&
      sameQuantity(read.value, value) &&
      (comparator === undefined || (read.comparator ?? comparator) === comparator)
    )
  }
  const unit = value?.unit ?? ''
  const number = value ? about + value.number : text
  return [text.trim(), text.trim() + unit, number, number + unit].find(isSame) ?? text.trim()
}

const sameQuantity = (a: Quantity | null, b: Quantity | null): boolean =>
  a?.number === b?.number && a?.unit === b?.unit && a?.isApproximate === b?.isApproximate

/** The unit that the values of a row do not print themselves; `null` where two differ. */
export function sharedUnit(values: readonly (StatedValue | null | undefined)[]): string | null {
  const bare = values.flatMap((stated) =>
    stated?.value && readIndicatorCell(asCell(stated.text), null, silent)?.value?.unit == null
      ? [stated.value.unit]
      : [],
  )
  const [unit = null] = bare
  return bare.every((other) => other === unit) ? unit : null
}

/** Text that no reader takes for markup. */
export const plainText = (text: string): string =>
  toPlainText(text).text === text ? text : escaped(text)

export const unitText = (unit: string | null): string | null => unit && plainText(unit)

export const nameText = (name: string): string => (cleanName(name) === name ? name : escaped(name))

/** A name that begins like a label of the form keeps its beginning. */
export const indicatorText = (name: string): string =>
  indicatorName(nameText(name)) === name ? nameText(name) : `指标1：${nameText(name)}`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const SIGNS: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
}

/** Alone in a cell, where the cell of the target does not say it. */
export function signText(target: StatedValue | null, rowUnit: string | null): string | null {
  if (!target?.comparator) return null
  const said = readIndicatorCell(asCell(valueText(target, rowUnit)), rowUnit, silent)?.comparator
  return said === target.comparator ? null : SIGNS[target.comparator]
}
