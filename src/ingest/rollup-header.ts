import {
  moneyFields,
  reportedRateFields,
  textFields,
  type MoneyField,
  type ReportedRateField,
  type TextField,
} from '@/domain/form'
import type { Heading } from './headings'
import { wordsOf } from './label-book'
import { lookUp, parseLabel } from './labels'
import { isNumeric } from './numbers'
import type { Cell } from './reading'
import {
  adjustmentReasonLabels,
  carryOverLabels,
  departmentLabels,
  deviationLabels,
  divisionLabels,
  moneyLabels,
  rateLabels,
  scoreLabels,
  textLabels,
  yearLabels,
} from './synonyms'

/** Columns of a roll-up; `amount` keeps its own name, `serial` says nothing about the department. */
export type RollupColumn =
  | 'department'
  | 'fiscal_year'
  | 'division_code'
  | 'unit'
  | 'serial'
  | 'deviation_reason'
  | 'adjustment_reason'
  | 'reported_score'
  | 'carry_over_in'
  | 'carry_over_out'
  | 'amount'
  | MoneyField
  | ReportedRateField
  | TextField

export type RollupHeading = Heading<RollupColumn>

export interface RollupHeader {
  readonly headings: readonly RollupHeading[]
  /** Last row of the header. */
  readonly row: number
  readonly firstRow: number
  /** Of all its rows. */
  readonly cells: readonly Cell[]
}

const lists = {
  department: departmentLabels,
  fiscal_year: yearLabels,
  division_code: divisionLabels,
  unit: ['单位', '金额单位', '计量单位'],
  serial: ['序号', '编号'],
  deviation_reason: deviationLabels,
  adjustment_reason: adjustmentReasonLabels,
  reported_score: [...scoreLabels, '得分', '评分'],
  carry_over_in: carryOverLabels.in,
  carry_over_out: carryOverLabels.out,
  amount: ['基本支出', '项目支出', '基本支出总额', '项目支出总额', '当年财政拨款', '财政拨款'],
  ...moneyLabels,
  ...rateLabels,
  ...textLabels,
} as const satisfies Record<RollupColumn, readonly string[]>

const words = new Map([
  ...wordsOf<RollupColumn>(lists),
  ...Object.keys(lists).flatMap((id) => (isColumn(id) ? [[id, id] as const] : [])),
])

function isColumn(id: string): id is RollupColumn {
  return id in lists
}

/** As printed; the tidy tables know most of them too. */
export const rollupLabels: readonly string[] = [
  ...lists.department,
  ...[...moneyFields, ...reportedRateFields, ...textFields].flatMap((field) => lists[field]),
  ...lists.carry_over_in,
  ...lists.carry_over_out,
  ...lists.amount,
]

const MONEY: readonly RollupColumn[] = ['original_budget', 'revised_budget', 'actual_expenditure']
/** What a tidy table with a year cannot hold. */
const BEYOND_TABLE: readonly RollupColumn[] = [
  'amount',
  'carry_over_in',
  'carry_over_out',
  'reported_score',
]
/** Stands in the tables that we export alone: they hold all that a roll-up could. */
const OWN_COLUMN = '版式'
/** A title, a unit and a date may stand above a header, not more. */
const SEARCHED_ROWS = 12

/**
 * The header of a roll-up; `null` where there is none, or where a tidy table holds all of it. A
 * heading over several (预算情况 over 年初预算 and 调整预算) gives way to those below it.
 */
export function findRollupHeader(rows: readonly Cell[][]): RollupHeader | null {
  for (const [index, cells] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const [first] = cells
    if (!first || !headingsOf(cells).some(({ name }) => name === 'department')) continue
    const below = rows[index + 1] ?? []
    const single = headingsOf(cells)
    if (isHeader(single)) return { headings: single, firstRow: first.row, row: first.row, cells }
    const columns = new Set(below.map(({ column }) => column))
    const double = headingsOf([...cells.filter(({ column }) => !columns.has(column)), ...below])
    const last = below[0]
    if (last && isHeader(double))
      return {
        headings: double,
        firstRow: first.row,
        row: last.row,
        cells: [...cells, ...below],
      }
  }
  return null
}

const headingsOf = (cells: readonly Cell[]): RollupHeading[] =>
  cells
    .map((cell) => {
      const { name, unit } = parseLabel(cell.text)
      const isAmount = unit !== null && unit !== '%'
      return { name: lookUp(words, name) ?? (isAmount ? ('amount' as const) : null), cell, unit }
    })
    .sort((a, b) => a.cell.column - b.cell.column)

function isHeader(headings: readonly RollupHeading[]): boolean {
  const names = headings.map(({ name }) => name)
  const has = (name: RollupColumn) => names.includes(name)
  return (
    has('department') &&
    MONEY.filter(has).length >= 2 &&
    (!has('fiscal_year') || BEYOND_TABLE.some(has)) &&
    !headings.some(({ cell }) => isNumeric(cell.text) || cell.text.trim() === OWN_COLUMN)
  )
}
