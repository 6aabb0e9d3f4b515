import { sql } from '@/engine/sql'
import type { AmountMetric } from './metric'

export const shortfall: AmountMetric = {
  kind: 'amount',
  fields: ['actual_expenditure', 'revised_budget'],
  id: 'shortfall',
  name: '距目标差额',
  unit: '万元',
  formula: '目标 × 调整预算 − 实际支出，不低于 0',
  basis:
    '要达到目标完成率还差多少支出。达标的部门为 0；合计为各部门差额之和。目标以部门自己的目标为先，没有的用页面上的目标。',
  caveat: '与未支出金额不同：目标为 90% 时，差额按调整预算的 90% 计算。',
  source: '由预算完成率目标推算',
  // `target_bp` comes with the rows, see `scopedForms`. DuckDB's greatest() skips NULL.
  amount: sql`CASE WHEN revised_budget > 0 AND actual_expenditure IS NOT NULL THEN greatest(0,
    target_bp * CAST(0.0001 AS DECIMAL(4, 4)) * CAST(revised_budget AS DECIMAL(28, 2)) - actual_expenditure) END`,
}
