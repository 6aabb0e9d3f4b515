import type { FormCheck } from './check'
import { judgeReportedRate } from './reported-rate'

export const completionRateAgrees: FormCheck = {
  kind: 'form',
  id: 'Q02',
  name: '自报预算完成率与重算一致',
  severity: 'error',
  rationale: '自报的比率与表内金额对不上，说明比率或金额填错，或者分母不是调整预算。',
  basis:
    '实际支出 ÷ 调整预算，与自报预算完成率比较。允许误差：金额和比率各按最后一位四舍五入所能解释的范围。',
  judge: (form) =>
    judgeReportedRate(form, {
      rate: 'completion_rate',
      numerator: 'actual_expenditure',
      denominator: 'revised_budget',
    }),
}
