import { sql } from '@/engine/sql'
import type { RateMetric } from './metric'

export const completionRate: RateMetric = {
  kind: 'rate',
  fields: ['actual_expenditure', 'revised_budget'],
  id: 'completion_rate',
  name: '预算完成率',
  unit: '%',
  formula: '实际支出 ÷ 调整预算',
  basis:
    '分母是调整预算（年初预算加预算调整数）。多个部门合计时，用实际支出之和除以调整预算之和，不取各部门比率的平均数；自己没有比率的部门（缺任一项，或调整预算不大于 0）不计入，并写明有几个。',
  caveat:
    '可以高于 100%。各地同名比率口径不一，有的以年初预算或批复预算为分母；表内自报的比率与本口径的重算值并列显示，不互相替换。',
  source: '部门整体支出绩效自评表“预算完成率”栏',
  numerator: sql`actual_expenditure`,
  denominator: sql`revised_budget`,
  reported: sql`reported_completion_rate`,
}
