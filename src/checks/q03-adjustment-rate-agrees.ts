import type { FormCheck } from './check'
import { judgeReportedRate } from './reported-rate'

export const adjustmentRateAgrees: FormCheck = {
  kind: 'form',
  id: 'Q03',
  name: '自报预算调整率与重算一致',
  severity: 'error',
  rationale: '自报的比率与表内金额对不上，说明比率、调整数或年初预算填错，或者正负号写反。',
  basis:
    '预算调整数 ÷ 年初预算（保留正负号），与自报预算调整率比较。允许误差：金额和比率各按最后一位四舍五入所能解释的范围。',
  judge: (form) =>
    judgeReportedRate(form, {
      rate: 'adjustment_rate',
      numerator: 'budget_adjustment',
      denominator: 'original_budget',
    }),
}
