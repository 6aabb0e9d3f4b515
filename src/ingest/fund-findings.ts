import { type Form, type LabelledAmount, type StatedMoney } from '@/domain/form'
import { lastDigit, type Fen, type MoneyUnit } from '@/domain/money'
import type { FundColumn } from './form-columns'
import { compact, isBlank } from './half-width'
import { underHeadings, type PlacedRow } from './headings'
import { isMoneyField } from './label-book'
import { parseLabel } from './labels'
import type { Cell, Report } from './reading'
import type { FundRow } from './scan'
import { quoteCells } from './staff'

/** One amount may have been printed under two headings: the other one stays empty. */
export function reportBlankAmounts({ head, cells }: FundRow, report: Report): void {
  const { placed } = underHeadings(cells, head.headings)
  const asked = head.headings.flatMap(({ name, cell }) =>
    name !== null && isMoneyField(name) ? [{ name, cell }] : [],
  )
  const blank = asked.filter(({ name }) => isBlank(placed.get(name)?.cell.text ?? ''))
  const [first] = blank
  if (!first || blank.length === asked.length) return
  const names = blank.map(({ cell }) => `“${parseLabel(cell.text).name}”`).join('')
  report({
    code: 'blank-under-heading',
    severity: 'information',
    message: `${names}下面没有数，按未填处理，没有用旁边的数代替`,
    cell: first.cell,
  })
}

/** A rate without its score stays without. */
export function reportBlankScore(
  { head }: FundRow,
  { rates, scores }: { rates: Form['reportedRates']; scores: Pick<Form, 'executionScore'> },
  report: Report,
): void {
  const rate = rates.completion_rate
  if (!rate || scores.executionScore || !head.headings.some(({ name }) => name === 'score')) return
  report({
    code: 'blank-score',
    severity: 'information',
    message: `预算执行一行填了执行率 ${rate.text.trim()}，没有填得分；得分按未填处理`,
    cell: { ...rate.cell, text: rate.text },
  })
}

/** No form gives so many of its 100 points to the execution of the budget. */
const MOST_POINTS = 50

/**
 * True, and said, where a cell is missing and the rest of the row has moved up: a rate such as
 * 91.67% under an amount or as a weight. Nothing of the row is read.
 */
export function reportShifted(
  { head, cells }: FundRow,
  placed: PlacedRow<FundColumn>,
  report: Report,
): boolean {
  if (placed.size >= head.headings.length) return false
  const shifted = [...placed.values()].find(({ cell, heading }) => {
    const share = /^(.*)%$/u.exec(compact(cell.text))?.[1]
    if (share === undefined) return false
    const isWeight = heading.name === 'weight' && heading.unit !== '%'
    return isMoneyField(heading.name) || (isWeight && Number(share) > MOST_POINTS)
  })
  if (!shifted) return false
  const { cell, heading } = shifted
  report({
    code: 'shifted-row',
    severity: 'error',
    message: `第 ${cell.row} 行的数比栏目少，“${parseLabel(heading.cell.text).name}”下面是“${cell.text.trim()}”，看来各格错开了，这一行的${quoteCells(cells)}没有读入；请对照原表补上缺的一格`,
    cell,
  })
  return true
}

interface Parts {
  /** What the parts are of, as the message names it. */
  readonly name: string
  readonly parts: readonly LabelledAmount[]
  /** The sum should be one of these. */
  readonly wholes: readonly { readonly name: string; readonly amount: StatedMoney }[]
}

/** Parts that do not add up to their whole are kept as they stand, and said. */
export function reportParts({ name, parts, wholes }: Parts, report: Report): void {
  const stated = parts.flatMap(({ money }) => money ?? [])
  const [first] = stated
  if (!first || wholes.length === 0) return
  const sum = stated.reduce((total, { value }) => total + value, 0n)
  if (wholes.some(({ amount }) => isWithinRounding(sum - amount.value, [...stated, amount]))) return
  const unit = first.unit
  const others = wholes
    .map(({ name: whole, amount }) => `${whole} ${printed(amount.value, unit)}`)
    .join('、')
  const last = wholes.at(-1)?.amount
  report({
    code: 'parts-differ-from-whole',
    severity: 'warning',
    message: `${name}各项之和为 ${printed(sum, unit)}，与${others}（${unit}）不一致，均照原样读入，请核对`,
    cell: last ? cellOf(last) : undefined,
  })
}

const cellOf = ({ cell, text }: StatedMoney): Cell => ({ ...cell, text })

/** Half a unit of the last printed digit of each amount. */
function isWithinRounding(difference: bigint, amounts: readonly StatedMoney[]): boolean {
  const step = amounts.reduce((sum, { unit, decimals }) => sum + lastDigit(unit, decimals), 0n)
  return (difference < 0n ? -difference : difference) * 2n <= step
}

const DIGITS: Readonly<Record<MoneyUnit, number>> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 }

/** `1925.67`: an amount in `unit`, without zeros at its end. */
function printed(amount: Fen | bigint, unit: MoneyUnit): string {
  const size = amount < 0n ? -amount : amount
  const digits = size.toString().padStart(DIGITS[unit] + 1, '0')
  const text = `${digits.slice(0, -DIGITS[unit])}.${digits.slice(-DIGITS[unit])}`
  return `${amount < 0n ? '-' : ''}${text.replace(/\.?0+$/u, '')}`
}
