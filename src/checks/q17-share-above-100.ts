import type { Indicator, Quantity } from '@/domain/form'
import type { Stated } from '@/domain/source'
import { cannotJudge, fires, notApplicable, pass } from './answer'
import type { Check } from './check'
import { decimalOf } from './tolerance'

/** Parts of a whole only: 完成率 and 增长率 may lawfully exceed 100%. */
const SHARE =
  /覆盖[率面]|满意[率度]|合格率|达标率|知晓率|参与率|普及率|入学率|参保率|及时率|准确率|通过率|办结率|公开率|占比/
const GROWTH = /增长|增幅|幅度|提升率|提高率|同比|环比/

export const shareAbove100: Check = {
  id: 'Q17',
  name: '占比类指标超过 100%',
  severity: 'error',
  rationale: '覆盖率、满意度等是部分占总体的比例，不可能超过 100%。',
  basis:
    '名称为覆盖率（面）、满意度（率）、合格率等占比的指标，以 % 计的目标值和完成值都应不大于 100%。',
  judge(form) {
    const shares = form.indicators.filter(({ name }) => isShare(name.value))
    if (shares.length === 0) return notApplicable
    const values = shares.flatMap(percentages)
    const fieldsOf = (list: typeof values) => list.map(({ field }) => field)
    if (!values.some(({ field }) => field.startsWith('indicator_reported')))
      return cannotJudge(
        shares.map(({ indicatorNo }) => `indicator_reported:${indicatorNo}`),
        '占比类指标没有以 % 计的完成值，无法核对',
      )
    const above = values.filter(({ number }) => isAbove100(number))
    if (above.length === 0) return pass(fieldsOf(values))
    const list = above.map(({ label, number }) => `${label} ${number}%`).join('、')
    return fires(fieldsOf(above), `${list}，超过 100%`)
  },
}

const isShare = (name: string) => SHARE.test(name) && !GROWTH.test(name)

function isAbove100(number: string): boolean {
  const { digits, scale } = decimalOf(number)
  return digits > 100n * 10n ** BigInt(scale)
}

function percentages({ indicatorNo, name, reported, target }: Indicator) {
  const read = (stated: Stated<Quantity | null> | null, field: string, label: string) =>
    stated?.value?.unit === '%'
      ? [{ field: `${field}:${indicatorNo}`, label, number: stated.value.number }]
      : []
  return [
    ...read(reported, 'indicator_reported', `“${name.value}”完成值`),
    ...read(target, 'indicator_target', `“${name.value}”目标值`),
  ]
}
