import type { Indicator } from '@/domain/form'
import { cannotJudge, fires, notApplicable, pass } from './answer'
import type { FormCheck } from './check'
import { isCountable } from './nouns'

/** A date as target is answered by 已完成 as well as by a date. */
const DATES: readonly (string | null)[] = ['年', '月', '日', '号', '季度']

export const numberMissing: FormCheck = {
  kind: 'form',
  id: 'Q20',
  name: '应填数值而没有填数值',
  severity: 'warning',
  rationale: '目标是一个数，完成值只写“已完成”“达标”或“/”，就无法核对是否真的达到。',
  basis:
    '目标值是数的，或没有目标值而名称是数量、比率（如“…数”“…率”）的指标，完成值应当是一个数。目标值是文字或日期的不判断。',
  judge(form) {
    if (form.indicators.length === 0)
      return form.layoutFields.includes('indicators')
        ? cannotJudge([], '没有读到关键指标')
        : notApplicable
    const due = form.indicators.filter(isNumberDue)
    if (due.length === 0) return notApplicable
    const fieldsOf = (list: readonly Indicator[]) =>
      list.map(({ indicatorNo, reported }) =>
        reported ? `indicator_reported:${indicatorNo}` : `indicator_name:${indicatorNo}`,
      )
    const without = due.filter(({ reported }) => !reported?.value)
    if (without.length === 0) return pass(fieldsOf(due))
    const list = without.map(({ name, reported }) =>
      reported ? `“${name.value}”只写“${reported.text.trim()}”` : `“${name.value}”未填数值`,
    )
    return fires(fieldsOf(without), `${list.join('、')}，应填数值`)
  },
}

const isNumberDue = ({ name, target }: Indicator): boolean =>
  target ? target.value !== null && !DATES.includes(target.value.unit) : isCountable(name.value)
