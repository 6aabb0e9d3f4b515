import { sql } from '@/engine/sql'
import type { RateMetric } from './metric'

export const adjustmentRate: RateMetric = {
  kind: 'rate',
  fields: ['budget_adjustment', 'original_budget'],
  id: 'adjustment_rate',
  name: '预算调整率',
  unit: '%',
  formula: '预算调整数 ÷ 年初预算',
  basis:
    '预算调整数是全年净调整，追加为正，调减为负。多个部门合计时，用净调整之和除以年初预算之和；自己没有比率的部门（缺任一项，或年初预算不大于 0，例如当年新设）不计入。',
  caveat:
    '净调整率高可能来自年中政策安排，本身不是问题；追加与调减会相互抵消。比较高低时看绝对值。',
  source: '部门整体支出绩效自评表“预算调整率”栏',
  numerator: sql`budget_adjustment`,
  denominator: sql`original_budget`,
  reported: sql`reported_adjustment_rate`,
}
