import type { Quantity, StatedMoney, StatedRate } from '@/domain/form'
import type { MoneyUnit } from '@/domain/money'
import type { Stated } from '@/domain/source'
import { isBlank } from './half-width'
import { toPlainText } from './markup'
import { readAmount } from './numbers'
import { decimalsOf, readPercent, shiftPoint } from './percent'
import { readQuantity, type QuantityReading } from './quantity'
import type { Cell, Report } from './reading'

/** Units that headings and document state, and what to do when they do not. */
export interface UnitSource {
  readonly unit: MoneyUnit | null
  /** A unit is written, and none that amounts can be read in: only those with a unit of their own are. */
  readonly odd?: string | undefined
  /** Called when an amount had to be read in an assumed unit. */
  readonly assume: (cell: Cell) => MoneyUnit
}

export const stated = <T>(value: T, { row, column, text }: Cell): Stated<T> => ({
  value,
  text,
  cell: { sheet: null, row, column },
})

/** Text of a cell without markup; a script in it is a finding. */
export function plainText(cell: Cell, report: Report): string {
  const { text, droppedCode } = toPlainText(cell.text)
  if (droppedCode)
    report({
      code: 'script-dropped',
      severity: 'warning',
      message: '单元格里夹有网页脚本或样式代码，已经去掉，其余文字照常读入',
      cell,
    })
  return text
}

/** Several cells of one text, one below the other; `null` when nothing is filled in. */
export function readText(cells: readonly Cell[], report: Report): Stated<string> | null {
  const [first] = cells
  const lines = cells.map((cell) => plainText(cell, report)).filter((text) => !isBlank(text))
  if (!first || lines.length === 0) return null
  return stated(lines.join('\n'), { ...first, text: cells.map(({ text }) => text).join('\n') })
}

/** `null` when blank or unreadable; the latter is a finding. `name` is what the amount is called. */
export function readMoney(
  cell: Cell,
  { name, units }: { readonly name: string; readonly units: UnitSource },
  report: Report,
): StatedMoney | null {
  const text = plainText(cell, report)
  const first = readAmount(text, units.unit ?? '万元')
  if (first.kind === 'amount' && !first.hasOwnUnit && units.odd !== undefined) {
    report({ severity: 'error', cell, ...refusedUnit(units.odd, name) })
    return null
  }
  const amount =
    first.kind === 'amount' && !first.hasOwnUnit && units.unit === null
      ? readAmount(text, units.assume(cell))
      : first
  if (amount.kind === 'blank') return null
  if (amount.kind === 'refused') {
    report({ severity: 'error', cell, ...refusedAmount(amount.reason, name, cell) })
    return null
  }
  if (amount.isRounded)
    report({
      code: 'rounded-amount',
      severity: 'information',
      message: `“${name}”的金额细于 1 分，已按四舍六入五取偶到分，原文保留`,
      cell,
    })
  return { ...stated(amount.fen, cell), unit: amount.unit, decimals: amount.decimals }
}

const refusedUnit = (unit: string, name: string) => ({
  code: 'unknown-unit',
  message: `“${name}”的金额单位写的是“${unit}”，不能确定是元、千元、万元还是亿元，没有读入`,
})

const refusedAmount = (reason: 'not-a-number' | 'too-large', name: string, cell: Cell) =>
  reason === 'too-large'
    ? { code: 'amount-too-large', message: `“${name}”的金额超过 10 万亿元，没有读入，请核对单位` }
    : {
        code: 'unreadable-amount',
        message: `“${name}”写的是“${cell.text.trim()}”，读不出金额，没有读入`,
      }

/** `isBare` is true when neither cell nor heading says %, so that the size decided. */
export function readRate(
  cell: Cell,
  { name, headingSaysPercent }: { readonly name: string; readonly headingSaysPercent: boolean },
  report: Report,
): { readonly rate: StatedRate | null; readonly isBare: boolean } {
  const reading = readPercent(plainText(cell, report), headingSaysPercent)
  if (reading.kind === 'refused')
    report({
      code: 'unreadable-rate',
      severity: 'error',
      message: `“${name}”写的是“${cell.text.trim()}”，读不出百分比，没有读入`,
      cell,
    })
  if (reading.kind !== 'percent') return { rate: null, isBare: false }
  const { percent } = reading
  const rate = { ...stated(shiftPoint(percent, -2), cell), decimals: decimalsOf(percent) }
  return { rate, isBare: !reading.isStated }
}

/** Number and unit of an indicator's cell; word values have no quantity. `null` when blank. */
export function readIndicatorCell(
  cell: Cell,
  unit: string | null,
  report: Report,
): (Stated<Quantity | null> & Pick<QuantityReading, 'comparator'>) | null {
  const text = plainText(cell, report)
  if (isBlank(text)) return null
  const { quantity, comparator, isMalformed } = readQuantity(text)
  if (isMalformed)
    report({
      code: 'unreadable-quantity',
      severity: 'warning',
      message: `“${cell.text.trim()}”看起来像数字，但读不成一个确定的数，只按文字保留`,
      cell,
    })
  const value = quantity === null ? null : { ...quantity, unit: quantity.unit ?? unit }
  return { ...stated(value, cell), comparator }
}
