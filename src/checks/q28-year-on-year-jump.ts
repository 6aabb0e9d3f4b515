import type { Form } from '@/domain/form'
import { formatPercent } from '@/domain/rate'
import { fires, notApplicable, pass, unanswered, wanYuan } from './answer'
import type { FormCheck } from './check'

const fields = ['revised_budget', 'actual_expenditure']

export const yearOnYearJump: FormCheck = {
  kind: 'form',
  id: 'Q28',
  name: '与上年相差悬殊',
  severity: 'information',
  rationale: '预算规模或完成率一年之间大幅变动，常有机构调整等正当原因，值得先问清楚再比较。',
  basis:
    '调整预算比上年增减达到 50%，或预算完成率比上年升降达到 20 个百分点。按金额相乘比较，不取商。上年没有自评表或金额的不判断。',
  judge(form, { previous }) {
    const before = previous && amountsOf(previous)
    if (!before || before.revised <= 0n) return notApplicable
    const now = amountsOf(form)
    if (!now) return unanswered(form, fields)
    const change = now.revised - before.revised
    const budget = `调整预算由上年 ${wanYuan(before.revised)} 万元变为 ${wanYuan(now.revised)} 万元`
    const parts = [
      ...(2n * magnitude(change) >= before.revised
        ? [
            `${budget}，${change < 0n ? '减少' : '增加'} ${formatPercent(magnitude(change), before.revised, 2)}`,
          ]
        : []),
      ...rateJump(before, now),
    ]
    return parts.length > 0 ? fires(fields, parts.join('；')) : pass(fields, budget)
  },
}

interface Amounts {
  readonly revised: bigint
  readonly actual: bigint
}

function amountsOf({ money }: Form): Amounts | null {
  const { revised_budget: revised, actual_expenditure: actual } = money
  return revised && actual ? { revised: revised.value, actual: actual.value } : null
}

function rateJump(before: Amounts, now: Amounts): readonly string[] {
  if (now.revised <= 0n) return []
  const product = before.revised * now.revised
  const difference = now.actual * before.revised - before.actual * now.revised
  if (5n * magnitude(difference) < product) return []
  const rate = ({ actual, revised }: Amounts) => formatPercent(actual, revised, 2)
  const points = formatPercent(magnitude(difference), product, 2).replace('%', '')
  return [`预算完成率由上年 ${rate(before)} 变为 ${rate(now)}，相差 ${points} 个百分点`]
}

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n)
