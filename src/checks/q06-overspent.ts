import { fires, pass, unanswered, wanYuan } from './answer'
import type { FormCheck } from './check'

const fields = ['actual_expenditure', 'revised_budget']

export const overspent: FormCheck = {
  kind: 'form',
  id: 'Q06',
  name: '实际支出不超过调整预算',
  severity: 'error',
  rationale: '调整预算是全年可用的额度，支出超过它，多半是调整数漏填或金额填错，否则须说明依据。',
  basis: '实际支出 ≤ 调整预算，按表内金额逐分比较，不留误差。',
  judge(form) {
    const { actual_expenditure: actual, revised_budget: revised } = form.money
    if (!actual || !revised) return unanswered(form, fields)
    const excess = actual.value - revised.value
    const comparison = `实际支出 ${wanYuan(actual.value)} 万元，调整预算 ${wanYuan(revised.value)} 万元`
    return excess > 0n
      ? fires(fields, `${comparison}，超出 ${wanYuan(excess)} 万元`)
      : pass(fields, `${comparison}，未超出`)
  },
}
