import type { FundColumn } from './form-columns'
import { moneyLabels, rateLabels } from './synonyms'
import type { TableColumn } from './form-columns'

/** Headings of the table of money, in all their spellings. */
export const fundWords: Partial<Readonly<Record<FundColumn, readonly string[]>>> = {
  original_budget: moneyLabels.original_budget,
  revised_budget: moneyLabels.revised_budget,
  budget_adjustment: moneyLabels.budget_adjustment,
  actual_expenditure: moneyLabels.actual_expenditure,
  completion_rate: rateLabels.completion_rate,
  adjustment_rate: rateLabels.adjustment_rate,
  weight: ['分值', '权重', '执行率权重', '权重分'],
  score: ['得分', '执行率得分', '自评得分'],
  reason: ['原因', '偏差原因', '未完成原因', '偏差原因分析'],
}

/** Headings of the table of indicators. */
export const indicatorWords: Partial<Readonly<Record<TableColumn, readonly string[]>>> = {
  level1: ['一级指标'],
  level2: ['二级指标'],
  indicator: ['三级指标', '指标名称', '指标内容'],
  comparator: ['指标性质'],
  target_initial: ['年初指标值'],
  target: ['年度指标值', '指标值', '年初目标值', '预期指标值', '目标值', '调整指标值'],
  unit: ['度量单位', '计量单位'],
  reported: ['实际完成值', '完成值', '全年完成值', '全年实际值', '指标完成情况', '实际值'],
  weight: ['分值', '权重', '指标权重'],
  score: ['得分', '指标得分', '自评得分'],
  reason: [
    '偏差原因分析及改进措施',
    '偏差原因分析',
    '偏差原因',
    '未完成原因分析',
    '未完成原因',
    '未完成原因和改进措施',
    '未完成原因分析及改进措施',
  ],
}
