import type { Fen, MoneyUnit } from './money'
import type { Stated } from './source'

/** Amounts of a form that every layout may state. All optional: missing is not zero. */
export const moneyFields = [
  'original_budget',
  'revised_budget',
  'budget_adjustment',
  'actual_expenditure',
  'general_public_budget',
  'gov_funds_budget',
  'state_capital_budget',
  'other_funds',
] as const
export type MoneyField = (typeof moneyFields)[number]

export const moneyFieldNames: Record<MoneyField, string> = {
  original_budget: '年初预算',
  revised_budget: '调整预算',
  budget_adjustment: '预算调整数',
  actual_expenditure: '实际支出',
  general_public_budget: '一般公共预算',
  gov_funds_budget: '政府性基金预算',
  state_capital_budget: '国有资本经营预算',
  other_funds: '其他资金',
}

export const reportedRateFields = ['completion_rate', 'adjustment_rate'] as const
export type ReportedRateField = (typeof reportedRateFields)[number]

export const textFields = [
  'expected_objective',
  'objective_result',
  'priority_projects',
  'overall_performance',
  'problems',
  'improvements',
] as const
export type TextField = (typeof textFields)[number]

export const textFieldNames: Record<TextField, string> = {
  expected_objective: '预期目标',
  objective_result: '目标完成情况',
  priority_projects: '重点项目绩效情况',
  overall_performance: '部门整体绩效',
  problems: '存在问题',
  improvements: '改进措施或下一步计划',
}

export interface StatedMoney extends Stated<Fen> {
  /** Unit and digits after the point as printed: half a unit of the last digit is the tolerance of checks. */
  readonly unit: MoneyUnit
  readonly decimals: number
}

/** A rate as a form prints it, `92.83%` = `0.9283`, exact decimal text. */
export interface StatedRate extends Stated<string> {
  /** Digits after the point of the percentage as printed. */
  readonly decimals: number
  /** What is divided by what, in the form's own words: `全年执行数 ÷ 全年预算数`; absent where it does not say. */
  readonly basis?: string
}

/** A figure of the form beside its main ones, as printed: 当年财政拨款 under 全年执行数. */
export interface LabelledAmount {
  readonly kind: string
  /** Heading above the figure; empty where the label stands alone. */
  readonly column: string
  readonly printed: Stated<string>
  /** `null`: the figure is no money, but a rate, weight or score of its row. */
  readonly money: StatedMoney | null
}

export type Comparator = '>=' | '<=' | '>' | '<' | '='
export type Direction = 'higher_better' | 'lower_better' | 'none'

/** A number with its unit as printed: 100 and `%`, 56 and `户`. Exact decimal text. */
export interface Quantity {
  readonly number: string
  readonly unit: string | null
  /** 约, 左右. */
  readonly isApproximate: boolean
}

export interface Indicator {
  /** Runs through the whole form from 1. */
  readonly indicatorNo: number
  /** 0 where the layout has no tasks. */
  readonly taskNo: number
  readonly name: Stated<string>
  /** Word values (有效改善) have a text and no quantity. `null`: blank. */
  readonly reported: Stated<Quantity | null> | null
  readonly target: (Stated<Quantity | null> & { readonly comparator: Comparator | null }) | null
  readonly direction: Direction | null
  /** 一级指标 and 二级指标, carried down from merged cells; absent where the layout has none. */
  readonly level1?: Stated<string>
  readonly level2?: Stated<string>
  /** 年初指标值, where the layout states an adjusted target beside it. */
  readonly targetInitial?: Stated<Quantity | null>
  /** 偏差原因; absent where the layout has no such cell or it is blank. */
  readonly deviationReason?: Stated<string>
  /** 权重 or 分值, and 得分: exact decimal text; absent as above. */
  readonly weight?: Stated<string>
  readonly score?: Stated<string>
}

export interface Task {
  /** From 1, in the order of the form. */
  readonly taskNo: number
  readonly name: Stated<string>
  readonly expectedObjective: Stated<string> | null
  readonly objectiveResult: Stated<string> | null
  readonly taskFunds: StatedMoney | null
}

/** One 部门整体支出绩效自评表, every stated value beside its text and cell. */
export interface Form {
  readonly sourceId: string
  readonly layout: string
  /** Fields that this layout asks for: a check does not blame a form for a cell it never had. */
  readonly layoutFields: readonly string[]
  readonly title: string | null
  /** `null`: not stated or unclear; the form enters no figure until the reader has answered. */
  readonly department: Stated<string> | null
  readonly divisionCode: string | null
  /** 主管部门, where a table names it beside the unit. */
  readonly supervisor?: Stated<string>
  /** `null`: as for `department`. */
  readonly fiscalYear: Stated<number> | null
  readonly isAggregate: boolean
  readonly money: Partial<Readonly<Record<MoneyField, StatedMoney>>>
  readonly reportedRates: Partial<Readonly<Record<ReportedRateField, StatedRate>>>
  /** Plain text: paragraphs and list items on lines of their own, no markup. */
  readonly texts: Partial<Readonly<Record<TextField, Stated<string>>>>
  /** 偏差原因 or 调整原因; absent where the layout has no such cell or it is blank. */
  readonly deviationReason?: Stated<string>
  /** The score that the form prints, and weight and score of its row 预算执行: exact decimal text. */
  readonly reportedScore?: Stated<string>
  readonly executionWeight?: Stated<string>
  readonly executionScore?: Stated<string>
  /** Money brought in from the year before, and carried over into the next. */
  readonly carryOverIn?: StatedMoney
  readonly carryOverOut?: StatedMoney
  /** 调整原因, where it has a cell of its own. */
  readonly adjustmentReason?: Stated<string>
  readonly amounts?: readonly LabelledAmount[]
  readonly tasks: readonly Task[]
  readonly indicators: readonly Indicator[]
  /** Lines under 注, shown folded and never read as rows. */
  readonly notes: readonly string[]
}

/** Names of the fields that a cell of a form can hold, reported rates and keys included. */
export const fieldNames: Readonly<Record<string, string>> = {
  ...moneyFieldNames,
  ...textFieldNames,
  department: '部门名称',
  supervisor: '主管部门',
  fiscal_year: '被评价年度',
  reported_completion_rate: '预算完成率（自报）',
  reported_adjustment_rate: '预算调整率（自报）',
  reported_score: '自评得分',
  execution_weight: '预算执行权重',
  execution_score: '预算执行得分',
  carry_over_in: '上年结转',
  carry_over_out: '结转下年',
  adjustment_reason: '调整原因',
  deviation_reason: '偏差原因',
}

const numberedNames: Readonly<Record<string, readonly [before: string, after: string]>> = {
  amount: ['其他金额', ''],
  task_name: ['任务', '名称'],
  task_objective: ['任务', '预期目标'],
  task_result: ['任务', '目标完成情况'],
  task_funds: ['任务', '涉及资金'],
  indicator_name: ['指标', '名称'],
  indicator_reported: ['指标', '完成值'],
  indicator_target: ['指标', '目标值'],
  indicator_weight: ['指标', '权重'],
  indicator_score: ['指标', '得分'],
  indicator_reason: ['指标', '偏差原因'],
}

/** `任务 2 涉及资金` for `task_funds:2`; the field itself where it is unknown. */
export function fieldNameOf(field: string): string {
  const [stem = '', number = ''] = field.split(':')
  const [before, after] = numberedNames[stem] ?? []
  if (before === undefined || after === undefined) return fieldNames[field] ?? field
  return `${before} ${number} ${after}`.trim()
}
