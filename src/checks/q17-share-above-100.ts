import type { Indicator, Quantity } from '@/domain/form'
import { remembered } from '@/domain/remembered'
import type { Stated } from '@/domain/source'
import { cannotJudge, fires, notApplicable, pass } from './answer'
import type { FormCheck } from './check'
import { decimalOf } from './tolerance'

/** Parts of a whole only: 完成率, 毛入学率, 参保率 and the like may lawfully exceed 100%. */
const SHARE = new RegExp(
  [
    '(?:覆盖|满意|认可)[率度面]',
    '(?:合格|达标|优良|完好|有效|准确|及时|成功|通过|普及|知晓|就业|在线)率',
    '(?:整改|处置|办结|答复|回复|反馈|公开|公示)率',
    '按[期时].*率',
    '占比',
  ].join('|'),
)
const GROWTH = /增长|增幅|幅度|提升率|提高率|同比|环比/

export const shareAbove100: FormCheck = {
  kind: 'form',
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

const isShare = remembered((name) => SHARE.test(name) && !GROWTH.test(name))

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
