import type { BlankKeys } from '../blank-keys'
import {
  moneyFieldNames,
  moneyFields,
  reportedRateFields,
  textFields,
  type Form,
  type StatedMoney,
} from '@/domain/form'
import { basisOf } from '../fund-headings'
import type { PlacedRow } from '../headings'
import { parseLabel } from '../labels'
import { moneyUnitOf } from '../numbers'
import type { FormContext } from '../reading'
import { unitsNear } from '../form-unit'
import type { RowGauge } from '../row-gauge'
import type { YearColumns } from './years'
import type { RollupColumn, RollupHeading } from './columns'
import { readScore, totalScore } from '../scores'
import { readMoney, readRate, readText, type UnitSource } from '../stated'
import { reportBareRate, reportNegative } from '../value-findings'

/** What all rows of one roll-up share. */
export interface RollupState {
  readonly headings: readonly RollupHeading[]
  readonly context: FormContext
  readonly title: string | null
  readonly units: UnitSource
  readonly gauge: RowGauge
  readonly groups: readonly YearColumns[]
  /** Departments with a unit in a row of its own: see `supervisingIn`. */
  readonly supervising: ReadonlySet<string>
  readonly notes: string[]
  readonly blanks: BlankKeys
  /** Findings that are said once a column. */
  readonly said: Set<string>
}

type Row = PlacedRow<RollupColumn>

/** The heading goes before the sheet; one with a unit that nobody knows lets no amount be read. */
export const unitsOf = ({ unit, odd }: RollupHeading, units: UnitSource): UnitSource =>
  odd === null ? unitsNear(units, unit) : { unit: null, odd, assume: units.assume }

function readAmount(
  { units, context, headings }: RollupState,
  row: Row,
  [column, name]: readonly [RollupColumn, string],
): StatedMoney | null {
  const found = row.get(column)
  const cell = row.get('unit')?.cell
  const own = cell ? moneyUnitOf(cell.text) : null
  if (!found) return null
  const heading = headings.find((above) => above.cell === found.heading.cell)
  const near = unitsNear(units, own)
  const source = heading ? unitsOf(heading, near) : near
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
  const reportedScore = scoreCell && readScore(scoreCell, totalScore, report)
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
