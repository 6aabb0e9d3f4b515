import { type Form, moneyFieldNames, type StatedMoney } from '@/domain/form'
import { fires, named, notApplicable, pass, unanswered, wanYuan } from './answer'
import type { FormCheck } from './check'
import { isWithinRounding } from './tolerance'

const sources = [
  'general_public_budget',
  'gov_funds_budget',
  'state_capital_budget',
  'other_funds',
] as const

export const sourcesAddUp: FormCheck = {
  kind: 'form',
  id: 'Q05',
  name: '各资金来源之和等于实际支出',
  severity: 'error',
  rationale: '实际支出按资金来源分列，分列之和与总数不符，说明漏列或填错。',
  basis:
    '一般公共预算、政府性基金预算、国有资本经营预算和其他资金中已填各项之和 = 实际支出。允许误差：各项按最后一位的半个单位相加。各来源都未填时只作提示。',
  judge(form) {
    const stated = statedSources(form)
    const actual = form.money.actual_expenditure
    const fields = [...stated.map(({ field }) => field), 'actual_expenditure']
    const isAsked = sources.some((field) => form.layoutFields.includes(field))
    if (stated.length === 0 && !isAsked) return notApplicable
    if (stated.length === 0)
      return fires(fields, '未填任何资金来源，实际支出无法按来源核对', 'information')
    if (!actual) return unanswered(form, ['actual_expenditure'])
    const sum = stated.reduce((total, { amount }) => total + amount.value, 0n)
    const parts = stated
      .map(({ field, amount }) => named(moneyFieldNames[field], amount))
      .join(' + ')
    const addition = stated.length > 1 ? `${parts} = ${wanYuan(sum)} 万元` : `${parts} 万元`
    const total = `实际支出 ${wanYuan(actual.value)} 万元`
    const gap = sum - actual.value
    if (isWithinRounding(gap, [...stated.map(({ amount }) => amount), actual]))
      return pass(fields, `${addition}，与${total}${gap === 0n ? '一致' : '之差在四舍五入范围内'}`)
    const size = wanYuan(gap < 0n ? -gap : gap)
    return fires(fields, `${addition}，比${total}${gap > 0n ? '多' : '少'} ${size} 万元`)
  },
}

const statedSources = ({ money }: Form) =>
  sources.flatMap((field): { field: typeof field; amount: StatedMoney }[] => {
    const amount = money[field]
    return amount ? [{ field, amount }] : []
  })
