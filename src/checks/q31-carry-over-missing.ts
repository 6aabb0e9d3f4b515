import { formatPercent } from '@/domain/rate'
import { cannotJudge, fires, notApplicable, pass, unanswered, wanYuan } from './answer'
import type { FormCheck } from './check'

const amounts = ['actual_expenditure', 'revised_budget']
const fields = ['carry_over_out', ...amounts]

export const carryOverMissing: FormCheck = {
  kind: 'form',
  id: 'Q31',
  name: '钱没花完而几乎没有结转',
  severity: 'warning',
  rationale: '预算没有用完，年末又几乎没有结转结余，余下的钱去了哪里应有说明（如已收回）。',
  basis:
    '仅在实际支出不到调整预算的 90% 时判断：结转下年的金额应超过调整预算的 1%。按金额相乘比较，不取商。',
  judge(form) {
    const carried = form.carryOverOut
    if (!carried)
      return form.layoutFields.includes('carry_over_out')
        ? cannotJudge(['carry_over_out'], '结转下年未填，无法核对')
        : notApplicable
    const { actual_expenditure: actual, revised_budget: revised } = form.money
    if (!actual || !revised) return unanswered(form, amounts)
    if (revised.value <= 0n) return cannotJudge(amounts, '调整预算不大于 0，预算完成率无法计算')
    if (actual.value * 10n >= revised.value * 9n) return notApplicable
    const figures = `调整预算 ${wanYuan(revised.value)} 万元，支出 ${wanYuan(actual.value)} 万元（${formatPercent(actual.value, revised.value, 2)}），结转下年 ${wanYuan(carried.value)} 万元`
    return carried.value * 100n <= revised.value
      ? fires(
          fields,
          `${figures}，余下的 ${wanYuan(revised.value - actual.value - carried.value)} 万元没有去向`,
        )
      : pass(fields, figures)
  },
}
