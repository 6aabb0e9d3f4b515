import type { Severity } from '@/domain/finding'
import { type BasisPoints, formatRate, formatTarget } from '@/domain/rate'
import { cannotJudge, fires, pass, unanswered, wanYuan } from './answer'
import type { FormCheck } from './check'

const fields = ['budget_adjustment', 'original_budget']

/** Lowest first: the last band that is reached counts. */
const bands: readonly { from: BasisPoints; isInclusive: boolean; severity: Severity }[] = [
  { from: 1000, isInclusive: false, severity: 'information' },
  { from: 2000, isInclusive: false, severity: 'warning' },
  { from: 3000, isInclusive: true, severity: 'error' },
]

export const largeAdjustment: FormCheck = {
  kind: 'form',
  id: 'Q09',
  name: '预算调整率偏高',
  severity: 'information',
  rationale: '净调整越大，年初预算编得越不准；也可能来自年中政策安排，本身不是差错，应有说明。',
  basis:
    '预算调整数 ÷ 年初预算的绝对值：超过 10% 提示，超过 20% 提醒，达到 30% 列为错误。按金额相乘比较，不取商。',
  judge(form) {
    const { budget_adjustment: adjustment, original_budget: original } = form.money
    if (!adjustment || !original) return unanswered(form, fields)
    if (original.value <= 0n) return cannotJudge(fields, '年初预算不大于 0，预算调整率无法计算')
    const size = adjustment.value < 0n ? -adjustment.value : adjustment.value
    const excess = (from: BasisPoints) => size * 10_000n - BigInt(from) * original.value
    const band = bands
      .filter(({ from, isInclusive }) => (isInclusive ? excess(from) >= 0n : excess(from) > 0n))
      .at(-1)
    // Named to `formatRate`, so that 29.996% does not print as the 30.00% that it fails to reach.
    const next = bands.find(({ from }) => excess(from) < 0n)
    const rate = formatRate(
      { numerator: Number(size) / 100, denominator: Number(original.value) / 100 },
      next?.from,
    )
    const figures = `净调整 ${wanYuan(adjustment.value)} 万元，为年初预算 ${wanYuan(original.value)} 万元的 ${rate}（绝对值）`
    if (!band) return pass(fields, `${figures}，不超过 10%`)
    const reached = `${band.isInclusive ? '达到' : '超过'} ${formatTarget(band.from)}`
    return fires(fields, `${figures}，${reached}`, band.severity)
  },
}
