import type { Indicator } from '@/domain/form'
import { aboveFloor, describeAttainment } from './attainment'
import type { FormCheck } from './check'
import { isAtLeastPercent } from './decimals'
import { judgeReasons } from './reasons'

const FAR_ABOVE = 130

/** Reported at 130% of the target or more; only where more is meant to be better. */
export function isFarAbove(indicator: Indicator): boolean {
  const values = aboveFloor(indicator)
  return values !== null && isAtLeastPercent(values.reported, FAR_ABOVE, values.target)
}

export const farAboveTarget: FormCheck = {
  kind: 'form',
  id: 'Q15',
  name: '完成值超过目标三成而未说明原因',
  severity: 'warning',
  rationale: '远超目标，可能是目标定得过低或数据口径变了，须有说明才好采信。',
  basis: `仅在目标为“≥”（或方向为越高越好）且完成值达到目标值的 ${FAR_ABOVE}% 时判断：填了该指标的偏差原因（各指标都没有这一栏时看整表的偏差原因），存在问题或改进措施提到该指标，或其他栏有一句话既提到该指标又写明原因，即视为已说明。`,
  judge: (form) =>
    judgeReasons(form, {
      isOff: isFarAbove,
      describe: describeAttainment,
      complaint: `达到目标的 ${FAR_ABOVE}% 以上，没有说明原因`,
    }),
}
