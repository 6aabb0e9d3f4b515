import { moneyFieldNames, type Form, type LabelledAmount, type StatedMoney } from '@/domain/form'
import type { FundColumn } from './form-columns'
import { basisOf, oddUnit } from './fund-headings'
import { unitsNear } from './form-unit'
import { reportBlankAmounts, reportBlankScore, reportShifted } from './fund-findings'
import { isBlank } from './half-width'
import { underHeadings, type Placed } from './headings'
import { isMoneyField, isRateField } from './label-book'
import { parseLabel } from './labels'
import type { Cell, Report } from './reading'
import type { FundRow, FormScan } from './scan'
import { readScore, type ScoreName } from './scores'
import { readMoney, readRate, readText, stated, type UnitSource } from './stated'
import { reportLoose } from './task-findings'
import { reportBareRate, reportNegative, reportRepeated } from './value-findings'

type Draft<T> = { -readonly [Key in keyof T]: T[Key] }

/** What the tables of money say: their whole as the form's own figures, their parts as amounts. */
export interface Funds {
  readonly money: Draft<Form['money']>
  readonly rates: Draft<Form['reportedRates']>
  readonly amounts: LabelledAmount[]
  readonly scores: Draft<Pick<Form, 'executionWeight' | 'executionScore' | 'deviationReason'>>
}

interface Reader {
  readonly funds: Funds
  readonly units: UnitSource
  readonly report: Report
}

export function readFunds({ fundRows }: FormScan, units: UnitSource, report: Report): Funds {
  const reader: Reader = { funds: { money: {}, rates: {}, amounts: [], scores: {} }, units, report }
  let whole: FundRow | null = null
  for (const row of fundRows) {
    const { placed, loose } = underHeadings(row.cells, row.head.headings)
    reportLoose(loose, '预算资金表', report)
    const isSecond = row.isWhole && whole !== null
    if (isSecond && row.cells[0]) reportRepeated(row.label ?? row.cells[0], report)
    if (isSecond) continue
    if (row.isWhole) whole = row
    if (row.isWhole && reportShifted(row, placed, report)) continue
    for (const cell of placed.values())
      if (row.isWhole) readWhole(reader, row, cell)
      else readPart(reader, row, cell)
  }
  const points = whole?.head.points
  if (points) reader.funds.scores.executionWeight ??= stated(points.points, points.cell)
  if (whole) reportBlankAmounts(whole, report)
  if (whole) reportBlankScore(whole, reader.funds, report)
  return reader.funds
}

function readWhole({ funds, units, report }: Reader, row: FundRow, found: Placed<FundColumn>) {
  const { cell, heading } = found
  const { name } = heading
  if (isMoneyField(name)) {
    const amount = amountOf(found, row, { units, report })
    if (amount) funds.money[name] = amount
    if (amount && amount.value < 0n && name !== 'budget_adjustment')
      reportNegative(moneyFieldNames[name], cell, report)
  } else if (isRateField(name)) {
    const label = parseLabel(heading.cell.text).name
    const options = { name: label, headingSaysPercent: heading.unit === '%' }
    const { rate, isBare } = readRate(cell, options, report)
    const basis = basisOf(heading.cell, row.head.headings)
    if (rate) funds.rates[name] = { ...rate, ...(basis === null ? {} : { basis }) }
    if (isBare) reportBareRate(label, cell, report)
  } else if (name === 'reason') {
    const reason = readText([cell], report)
    if (reason) funds.scores.deviationReason = reason
  } else {
    const field = name === 'weight' ? 'executionWeight' : 'executionScore'
    const score = readScore(cell, name === 'weight' ? ofRow.weight : ofRow.score, report)
    if (score) funds.scores[field] = score
  }
}

const ofRow: Readonly<Record<'weight' | 'score', ScoreName>> = {
  weight: { name: '分值', of: 'hundred' },
  score: { name: '得分', of: 'weight' },
}

function readPart({ funds, units, report }: Reader, row: FundRow, found: Placed<FundColumn>) {
  const { cell, heading } = found
  if (isBlank(cell.text)) return
  const money = isMoneyField(heading.name) ? amountOf(found, row, { units, report }) : null
  funds.amounts.push({
    kind: kindOf(row.label),
    column: parseLabel(heading.cell.text).name,
    printed: stated(cell.text.trim(), cell),
    money,
  })
}

const kindOf = (label: Cell | null) => (label ? parseLabel(label.text).name : '')

function amountOf(
  { cell, heading }: Placed<FundColumn>,
  { head, label }: FundRow,
  { units, report }: Pick<Reader, 'units' | 'report'>,
): StatedMoney | null {
  const rowUnit = label && parseLabel(label.text).unit
  const near = [heading.unit, rowUnit, head.unit].find((found) => found !== null && found !== '%')
  const name = parseLabel(heading.cell.text).name
  const odd = oddUnit(heading.cell) ?? head.odd
  const all = odd === null ? units : { ...units, odd }
  return readMoney(cell, { name, units: unitsNear(all, near) }, report)
}

/** Amounts that stand beside labels of their own: 基本支出：80. */
export const readAmounts = (
  { amounts, fundRows }: FormScan,
  units: UnitSource,
  report: Report,
): LabelledAmount[] =>
  amounts.flatMap(({ name, unit, values, group = '' }) => {
    const [cell] = values
    if (!cell || isBlank(cell.text)) return []
    // A form may state its unit only in the heading of its table of money.
    const near = [unit, fundRows[0]?.head.unit ?? null].find(
      (found) => found !== null && found !== '%',
    )
    const source = { name, units: unitsNear(units, near) }
    return [
      {
        kind: name,
        column: group,
        printed: stated(cell.text.trim(), cell),
        money: readMoney(cell, source, report),
      },
    ]
  })
