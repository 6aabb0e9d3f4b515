import { sql } from '@/engine/sql'
import type { RateMetric } from './metric'

export const outturnRate: RateMetric = {
  kind: 'rate',
  fields: ['actual_expenditure', 'original_budget'],
  id: 'outturn_rate',
  name: '年初预算执行率',
  unit: '%',
  formula: '实际支出 ÷ 年初预算',
  basis: '分母是年初预算，不含年中调整。多个部门合计时，用实际支出之和除以年初预算之和。',
  caveat: '自评表没有这一栏。年中追加较多时会明显高于 100%。',
  source: '国际通行的支出总额偏离度口径（PEFA 指标 PI-1 以年初批复预算为基数）',
  numerator: sql`actual_expenditure`,
  denominator: sql`original_budget`,
  reported: null,
}
