import {
  moneyFields,
  reportedRateFields,
  textFields,
  type MoneyField,
  type ReportedRateField,
  type TextField,
} from '@/domain/form'
import type { HeadingWords } from '../heading-words'
import type { Heading } from '../headings'
import { wordsOf } from '../label-book'
import {
  adjustmentReasonLabels,
  carryOverLabels,
  departmentLabels,
  deviationLabels,
  divisionLabels,
  moneyLabels,
  rateLabels,
  scoreLabels,
  supervisorLabels,
  textLabels,
  unitLabels,
  yearLabels,
} from '../synonyms'

/** Columns of a roll-up; `amount` keeps its own name, `serial` says nothing about the department. */
export type RollupColumn =
  | 'department'
  /** Above the unit that a row is about. */
  | 'supervisor'
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

export interface RollupHeading extends Heading<RollupColumn> {
  readonly odd: HeadingWords['odd']
  /** Of 2022年预算数, or of a heading 2022年 above; `null` where neither says one. */
  readonly year: number | null
  /** What an amount is called, and the heading that it stands under. */
  readonly kind: string
  readonly group: string
}

const lists = {
  department: [...departmentLabels, ...unitLabels],
  supervisor: supervisorLabels,
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

export const rollupWords: ReadonlyMap<string, RollupColumn> = new Map([
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

/** Columns that say which department a row is about, and nothing of what it did. */
export const KEYS: ReadonlySet<RollupColumn> = new Set([
  'department',
  'supervisor',
  'fiscal_year',
  'division_code',
  'unit',
  'serial',
])

export const isKey = ({ name }: RollupHeading): boolean => name !== null && KEYS.has(name)
