import { fires, named, pass, unanswered, wanYuan } from './answer'
import type { FormCheck } from './check'
import { isWithinRounding } from './tolerance'

const fields = ['original_budget', 'budget_adjustment', 'revised_budget']

export const adjustmentAddsUp: FormCheck = {
  kind: 'form',
  id: 'Q01',
  name: '年初预算加调整数等于调整预算',
  severity: 'error',
  rationale: '三项相加不符，说明至少一项填错，预算完成率和预算调整率也就不可靠。',
  basis:
    '年初预算 + 预算调整数（追加为正，调减为负）= 调整预算。允许误差：三项各按最后一位的半个单位相加。',
  judge(form) {
    const {
      original_budget: original,
      budget_adjustment: adjustment,
      revised_budget: revised,
    } = form.money
    if (!original || !adjustment || !revised) return unanswered(form, fields)
    const sum = original.value + adjustment.value
    const difference = sum - revised.value
    const addition = `${named('年初预算', original)} + ${named('预算调整数', adjustment)} = ${wanYuan(sum)} 万元`
    const target = `调整预算 ${wanYuan(revised.value)} 万元`
    if (difference === 0n) return pass(fields, `${addition}，与${target}一致`)
    const gap = wanYuan(difference < 0n ? -difference : difference)
    return isWithinRounding(difference, [original, adjustment, revised])
      ? pass(fields, `${addition}，与${target}相差 ${gap} 万元，在四舍五入范围内`)
      : fires(fields, `${addition}，与${target}相差 ${gap} 万元`)
  },
}
