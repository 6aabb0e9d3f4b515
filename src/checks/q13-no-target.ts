import { cannotJudge, fires, notApplicable, pass } from './answer'
import type { FormCheck } from './check'

export const noTarget: FormCheck = {
  kind: 'form',
  id: 'Q13',
  name: '指标未设目标值',
  severity: 'information',
  rationale: '没有目标值，自报完成 100% 也无从判断是否达标，不计算完成度。',
  basis: '逐个指标看目标值是否填写；表式没有目标值一栏的，同样提示，但不视为漏填。',
  judge(form) {
    if (form.indicators.length === 0)
      return form.layoutFields.includes('indicators')
        ? cannotJudge([], '没有读到关键指标')
        : notApplicable
    const without = form.indicators.filter(({ target }) => target === null)
    if (without.length === 0)
      return pass(form.indicators.map(({ indicatorNo }) => `indicator_target:${indicatorNo}`))
    return fires(
      without.map(({ indicatorNo }) => `indicator_name:${indicatorNo}`),
      `${form.indicators.length} 个指标中 ${without.length} 个未设目标值`,
    )
  },
}
