import { fires, notApplicable, pass, wanYuan } from './answer'
import type { FormCheck } from './check'

const fields = ['original_budget']

export const originalBudgetMissing: FormCheck = {
  kind: 'form',
  id: 'Q11',
  name: '年初预算缺失或不大于 0',
  severity: 'error',
  rationale: '年初预算是预算调整率的分母，缺失或不大于 0 时比率无法计算。',
  basis: '表式要求填写年初预算时，该栏应为大于 0 的金额。',
  judge(form) {
    const original = form.money.original_budget
    if (!original)
      return form.layoutFields.includes('original_budget')
        ? fires(fields, '年初预算未填，预算调整率无法计算')
        : notApplicable
    return original.value > 0n
      ? pass(fields)
      : fires(fields, `年初预算为 ${wanYuan(original.value)} 万元，预算调整率无法计算`)
  },
}
