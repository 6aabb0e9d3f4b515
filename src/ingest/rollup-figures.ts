import {
  moneyFieldNames,
  moneyFields,
  reportedRateFields,
  textFields,
  type Form,
  type StatedMoney,
} from '@/domain/form'
import { basisOf } from './fund-headings'
import type { PlacedRow } from './headings'
import { parseLabel } from './labels'
import { moneyUnitOf } from './numbers'
import type { FormContext } from './reading'
import type { RollupColumn, RollupHeading } from './rollup-header'
import { readScore } from './scores'
import { readMoney, readRate, readText, type UnitSource } from './stated'
import { reportBareRate, reportNegative } from './value-findings'

/** What all rows of one roll-up share. */
export interface RollupState {
  readonly headings: readonly RollupHeading[]
  readonly context: FormContext
  readonly title: string | null
  readonly units: UnitSource
  /** Of all rows, where the table has no column for it. */
  readonly year: Form['fiscalYear']
  readonly notes: string[]
  /** Findings that are said once a column. */
  readonly said: Set<string>
}

type Row = PlacedRow<RollupColumn>

export const unitsOf = ({ unit }: RollupHeading, units: UnitSource): UnitSource => ({
  ...units,
  unit: unit === null || unit === '%' ? units.unit : unit,
})

function readAmount(
  { units, context }: RollupState,
  row: Row,
  [column, name]: readonly [RollupColumn, string],
): StatedMoney | null {
  const found = row.get(column)
  const cell = row.get('unit')?.cell
  const own = cell ? moneyUnitOf(cell.text) : null
  if (!found) return null
  const source = unitsOf(found.heading, { ...units, unit: own ?? units.unit })
  return readMoney(found.cell, { name, units: source }, context.report)
}

export function readRowBudget(state: RollupState, row: Row): Form['money'] {
  const money: { -readonly [Key in keyof Form['money']]: Form['money'][Key] } = {}
  for (const field of moneyFields) {
    const amount = readAmount(state, row, [field, moneyFieldNames[field]])
    const cell = row.get(field)?.cell
    if (!amount || !cell) continue
    money[field] = amount
    if (amount.value < 0n && field !== 'budget_adjustment')
      reportNegative(moneyFieldNames[field], cell, state.context.report)
  }
  return money
}

export function readRowRates(
  { context, headings, said }: RollupState,
  row: Row,
): Form['reportedRates'] {
  const rates: { -readonly [Key in keyof Form['reportedRates']]: Form['reportedRates'][Key] } = {}
  for (const field of reportedRateFields) {
    const found = row.get(field)
    if (!found) continue
    const { cell, heading } = found
    const name = parseLabel(heading.cell.text).name
    const options = { name, headingSaysPercent: heading.unit === '%' }
    const { rate, isBare } = readRate(cell, options, context.report)
    const basis = basisOf(heading.cell, headings)
    if (rate) rates[field] = { ...rate, ...(basis === null ? {} : { basis }) }
    if (isBare && !said.has(field)) reportBareRate(name, cell, context.report)
    if (isBare) said.add(field)
  }
  return rates
}

export function readRowTexts({ context }: RollupState, row: Row): Form['texts'] {
  const texts: { -readonly [Key in keyof Form['texts']]: Form['texts'][Key] } = {}
  for (const field of textFields) {
    const cell = row.get(field)?.cell
    const text = cell && readText([cell], context.report)
    if (text) texts[field] = text
  }
  return texts
}

export function readRowRest(state: RollupState, row: Row) {
  const { report } = state.context
  const text = (column: RollupColumn) => {
    const cell = row.get(column)?.cell
    return cell ? readText([cell], report) : null
  }
  const scoreCell = row.get('reported_score')?.cell
  const reportedScore = scoreCell && readScore(scoreCell, '总分', report)
  const carryOverIn = readAmount(state, row, ['carry_over_in', '上年结转'])
  const carryOverOut = readAmount(state, row, ['carry_over_out', '年末结转'])
  const deviationReason = text('deviation_reason')
  const adjustmentReason = text('adjustment_reason')
  return {
    ...(reportedScore ? { reportedScore } : {}),
    ...(carryOverIn ? { carryOverIn } : {}),
    ...(carryOverOut ? { carryOverOut } : {}),
    ...(deviationReason ? { deviationReason } : {}),
    ...(adjustmentReason ? { adjustmentReason } : {}),
  }
}
