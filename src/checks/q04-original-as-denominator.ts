import { fires, notApplicable, pass } from './answer'
import type { FormCheck } from './check'
import { completionRateAgrees } from './q02-completion-rate-agrees'
import { judgeReportedRate } from './reported-rate'

export const originalAsDenominator: FormCheck = {
  kind: 'form',
  id: 'Q04',
  name: '预算完成率误用年初预算作分母',
  severity: 'warning',
  rationale: '自报比率与重算不符时，最常见的原因是除以了年初预算；找到原因，改起来就快。',
  basis: '仅在 Q02 不符时判断：实际支出 ÷ 年初预算若与自报预算完成率一致，即提示。允许误差同 Q02。',
  judge(form, context) {
    if (completionRateAgrees.judge(form, context).outcome !== 'fires') return notApplicable
    const onOriginal = judgeReportedRate(form, {
      rate: 'completion_rate',
      numerator: 'actual_expenditure',
      denominator: 'original_budget',
    })
    if (onOriginal.outcome === 'fires')
      return pass(onOriginal.fields, '以年初预算为分母也得不到自报预算完成率')
    if (onOriginal.outcome !== 'pass') return onOriginal
    return fires(
      onOriginal.fields,
      `${onOriginal.message ?? ''}：分母应为调整预算，疑为误用年初预算`,
    )
  },
}
