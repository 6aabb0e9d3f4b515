import { sql } from '@/engine/sql'
import type { AmountMetric } from './metric'

export const unspent: AmountMetric = {
  kind: 'amount',
  fields: ['revised_budget', 'actual_expenditure'],
  id: 'unspent',
  name: '未支出金额',
  unit: '万元',
  formula: '调整预算 − 实际支出',
  basis: '调整预算中年末仍未支出的金额；支出超过调整预算时为负数。',
  caveat: '未支出不等于结余可收回，也不等于距目标差额。',
  source: '由自评表两栏金额相减',
  amount: sql`(revised_budget - actual_expenditure)`,
}
