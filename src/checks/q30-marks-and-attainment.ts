import type { Indicator } from '@/domain/form'
import { attainmentStateOf, describeAttainment } from './attainment'
import { cannotJudge, fires, notApplicable, pass } from './answer'
import type { FormCheck } from './check'
import { compareDecimals } from './decimals'
import { isFarAbove } from './q15-far-above-target'

type Scored = Indicator & Required<Pick<Indicator, 'weight' | 'score'>>

export const marksAndAttainment: FormCheck = {
  kind: 'form',
  id: 'Q30',
  name: '未达标得满分，或达标被扣分',
  severity: 'warning',
  rationale: '得分应当反映是否达到目标；未达标还得满分，或达标反而扣分，打分与结果就脱节了。',
  basis:
    '只看同时填了权重、得分，且能判断是否达到目标的指标：未达目标的得分应低于权重，达到目标的得分应等于权重。完成值达到目标 130% 以上的，按通行规则可以扣分，不算在内。',
  judge({ indicators }) {
    const judged = indicators.filter((indicator) =>
      ['met', 'missed'].includes(attainmentStateOf(indicator)),
    )
    const weighted = judged.filter(({ weight }) => weight)
    if (weighted.length === 0) return notApplicable
    const scored = weighted.filter(isScored)
    const fieldsOf = (list: readonly Indicator[]) =>
      list.flatMap(({ indicatorNo }) => [
        `indicator_score:${indicatorNo}`,
        `indicator_reported:${indicatorNo}`,
      ])
    if (scored.length === 0) return cannotJudge(fieldsOf(weighted), '得分未填，无法核对')
    const faults = scored.flatMap((indicator) => {
      const fault = faultOf(indicator)
      return fault === null ? [] : [{ indicator, fault }]
    })
    if (faults.length === 0) return pass(fieldsOf(scored))
    return fires(
      fieldsOf(faults.map(({ indicator }) => indicator)),
      faults.map(({ fault }) => fault).join('；'),
    )
  },
}

const isScored = (indicator: Indicator): indicator is Scored =>
  indicator.weight !== undefined && indicator.score !== undefined

function faultOf(indicator: Scored): string | null {
  const marks = compareDecimals(indicator.score.value, indicator.weight.value)
  const isMet = attainmentStateOf(indicator) === 'met'
  const told = `${describeAttainment(indicator)}，权重 ${indicator.weight.value} 得 ${indicator.score.value} 分`
  if (!isMet && marks >= 0) return `${told}，未达目标却得满分`
  return isMet && marks < 0 && !isFarAbove(indicator) ? `${told}，达到目标却被扣分` : null
}
