import type { Form, StatedMoney } from '@/domain/form'
import { formatPercent } from '@/domain/rate'
import { cannotJudge, fires, notApplicable, pass, wanYuan } from './answer'
import type { FormCheck } from './check'
import { isWithinRounding } from './tolerance'

export const taskFundsAboveActual: FormCheck = {
  kind: 'form',
  id: 'Q22',
  name: '任务资金合计不超过实际支出',
  severity: 'error',
  rationale: '主要任务只是部门支出的一部分，任务资金合计超过实际支出，说明金额或单位填错。',
  basis:
    '各任务涉及资金之和 ≤ 实际支出。允许误差：各项按最后一位的半个单位相加。所占比例只作说明：任务资金本来就不要求等于实际支出。',
  judge(form) {
    const funds = statedFunds(form)
    if (funds.length === 0 && !form.layoutFields.includes('task_funds')) return notApplicable
    const fields = [...form.tasks.map(({ taskNo }) => `task_funds:${taskNo}`), 'actual_expenditure']
    const actual = form.money.actual_expenditure
    if (!actual) return cannotJudge(fields, '实际支出未填，无法核对')
    if (funds.length === 0) return cannotJudge(fields, '任务涉及资金未填，无法核对')
    const sum = funds.reduce((total, { value }) => total + value, 0n)
    const excess = sum - actual.value
    const total = `任务涉及资金合计 ${wanYuan(sum)} 万元`
    if (excess > 0n && !isWithinRounding(excess, [...funds, actual]))
      return fires(
        fields,
        `${total}，比实际支出 ${wanYuan(actual.value)} 万元多 ${wanYuan(excess)} 万元`,
      )
    const blank = form.tasks.length - funds.length
    if (blank > 0) return cannotJudge(fields, `${blank} 项任务未填涉及资金，已填的${total}，未超出`)
    const share = actual.value > 0n ? `，占实际支出的 ${formatPercent(sum, actual.value, 2)}` : ''
    return pass(fields, `${total}${share}`)
  },
}

const statedFunds = ({ tasks }: Form): readonly StatedMoney[] =>
  tasks.flatMap(({ taskFunds }) => taskFunds ?? [])
