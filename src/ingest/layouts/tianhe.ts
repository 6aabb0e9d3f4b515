import { makeLabelBook } from '../label-book'
import { readForms } from '../labelled-form'
import { parseLabel } from '../labels'
import type { Layout } from '../layout'
import type { Cell } from '../reading'

const columns = {
  task: ['主要任务', '任务', '任务名称'],
  expected: ['预期目标'],
  result: ['目标完成情况'],
  indicator: ['关键指标'],
  reported: ['指标完成情况'],
  funds: ['任务涉及资金'],
} as const
const headings = ['部门资金情况', '年度目标', '主要任务'] as const
const book = makeLabelBook(columns, headings)

const marks = ['部门调整预算收入', '任务涉及资金'] as const
const labels = [
  '部门名称(汇总)',
  '被评价年度',
  '部门资金情况',
  '部门调整预算收入',
  '部门年初预算收入',
  '实际支出数',
  '年度预算调整数',
  '其中: 一般公共预算',
  '预算完成率',
  '预算调整率',
  '部门整体支出的预期目标',
  '部门整体支出的目标完成情况',
  '主要任务',
  '关键指标',
  '指标完成情况',
  '任务涉及资金',
  '重点项目绩效情况',
  '部门整体绩效',
  '存在问题',
  '改进措施或下一步计划',
] as const
/** Where a mark has been cut off, so many of the labels are proof enough. */
const ENOUGH_LABELS = 6

/** What the blank form asks; other sources of money only where their label is printed. */
const fields = [
  'department',
  'fiscal_year',
  'original_budget',
  'revised_budget',
  'budget_adjustment',
  'actual_expenditure',
  'general_public_budget',
  'completion_rate',
  'adjustment_rate',
  'expected_objective',
  'objective_result',
  'tasks',
  'task_funds',
  'indicators',
  'priority_projects',
  'overall_performance',
  'problems',
  'improvements',
] as const

function labelsIn(cells: readonly Cell[]): readonly string[] {
  const names = new Set(
    cells.filter(({ text }) => text.length <= 40).map(({ text }) => parseLabel(text).name),
  )
  return labels.filter((label) => names.has(parseLabel(label).name))
}

export const tianhe: Layout = {
  id: 'tianhe',
  name: '部门整体支出绩效自评表（广州天河）',
  marks,
  labels,
  recognise(rows) {
    const found = rows.map(labelsIn)
    const all = labels.filter((label) => found.some((row) => row.includes(label)))
    // A table with the same words has them all in its one header row.
    const isSpread = found.filter((row) => row.length > 0).length >= 3
    const hasMarks = marks.every((mark) => all.includes(mark))
    return { found: all, isMatch: isSpread && (hasMarks || all.length >= ENOUGH_LABELS) }
  },
  read: (rows, context) => readForms(rows, { id: 'tianhe', fields, book }, context),
}
