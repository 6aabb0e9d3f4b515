import type { Indicator } from '@/domain/form'
import { fires, notApplicable, pass } from './answer'
import type { FormCheck } from './check'
import { fitsUnit, unitsForName } from './nouns'

interface Counted {
  readonly indicator: Indicator
  readonly unit: string
  readonly units: readonly string[]
}

export const unitAndNoun: FormCheck = {
  kind: 'form',
  id: 'Q18',
  name: '单位与指标名称不符',
  severity: 'warning',
  rationale: '名称说人数而以户计，说人次而以人计，数就不知道数的是什么，也无法与上年或同类比较。',
  basis:
    '看指标名称末尾的量词：人数应以人、名、位计，人次以人次、次计，户数以户计，件数以件计，家数以家计，次数以次计，满意度以 % 或分计，其他“率”以 %、‰ 或百分点计。名称没有这些量词的，或没有写单位的，不判断。',
  judge(form) {
    const counted = form.indicators.flatMap(countedBy)
    if (counted.length === 0) return notApplicable
    const fieldsOf = (list: readonly Counted[]) =>
      list.flatMap(({ indicator: { indicatorNo } }) => [
        `indicator_name:${indicatorNo}`,
        `indicator_reported:${indicatorNo}`,
      ])
    const wrong = counted.filter(({ unit, units }) => !fitsUnit(unit, units))
    if (wrong.length === 0) return pass(fieldsOf(counted))
    const list = wrong.map(({ indicator, unit }) => `“${indicator.name.value}”以“${unit}”计`)
    return fires(
      fieldsOf(wrong),
      `${form.indicators.length} 个指标中 ${wrong.length} 个单位与名称不符：${list.join('、')}`,
    )
  },
}

function countedBy(indicator: Indicator): readonly Counted[] {
  const unit = indicator.reported?.value?.unit ?? indicator.target?.value?.unit ?? null
  const units = unitsForName(indicator.name.value)
  return unit === null || units === null ? [] : [{ indicator, unit, units }]
}
