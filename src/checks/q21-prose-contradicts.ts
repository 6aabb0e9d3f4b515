import type { Form, Indicator, Task } from '@/domain/form'
import { amountOf } from './amounts-in-prose'
import { cannotJudge, fires, notApplicable, pass, wanYuan } from './answer'
import type { FormCheck } from './check'
import { reportedText } from './attainment'
import { compareDecimals } from './decimals'
import {
  fundsMentions,
  indicatorMentions,
  type Mention,
  tellingFields,
  type Told,
  toldIn,
  totalMentions,
} from './mentions'
import { fold, isAsked } from './prose'
import { isWithinRounding } from './tolerance'

/** A number in prose beside what the table says of the same thing. */
interface Comparison {
  readonly fields: readonly string[]
  /** As it stands in prose. */
  readonly text: string
  readonly isRight: boolean
  /** What contradicts what; read where it is not right. */
  readonly message: string
}

/** Agreeing numbers that are told one by one. */
const MOST_TOLD = 6

export const proseContradicts: FormCheck = {
  kind: 'form',
  id: 'Q21',
  name: '正文与表内的数不一致',
  severity: 'warning',
  rationale: '同一件事在正文里是一个数，在指标或资金栏里是另一个数，至少有一处是错的。',
  basis:
    '目标完成情况、重点项目绩效情况、部门整体绩效、存在问题和各任务的目标完成情况中，一字不差地写出指标名称、紧接着写数、单位也相同的，应与完成值相等；写出任务名称和资金的，以及任务的目标完成情况中“共使用资金”之类的总额，应与任务涉及资金相等。说的是上年、计划、其中一部分，或对象、单位不同的，不比较。',
  judge(form) {
    const passages = toldIn(form)
    const hasRows = form.indicators.length > 0 || form.tasks.length > 0
    if (!hasRows && !isAsked(form, ['indicators', 'tasks'])) return notApplicable
    if (passages.length === 0)
      return isAsked(form, tellingFields)
        ? cannotJudge(tellingFields, '正文各栏未填，无法核对')
        : notApplicable
    if (!hasRows) return cannotJudge([], '没有读到指标和任务，无法核对')
    const found = [
      ...indicatorMentions(form.indicators, passages).flatMap((m) => besideIndicators(form, m)),
      ...fundsMentions(form.tasks, passages).flatMap((m) => besideFunds(namedTasks(form, m), m)),
      ...totalMentions(passages).flatMap((m) => besideFunds(ownTask(form, m), m)),
    ]
    const wrong = found.filter(({ isRight }) => !isRight)
    const right = found.filter(({ isRight }) => isRight)
    if (wrong.length === 0) return pass(fieldsOf(passages, right), agreement(right))
    const also = right.length === 0 ? [] : [`另有 ${right.length} 处数与表内一致`]
    return fires(fieldsOf([], wrong), [...wrong.map(({ message }) => message), ...also].join('；'))
  },
}

const fieldsOf = (
  passages: readonly Told[],
  compared: readonly Comparison[],
): readonly string[] => [
  ...new Set([...passages.map(({ field }) => field), ...compared.flatMap(({ fields }) => fields)]),
]

/** `正文 2 处数与表内一致：“帮扶户数127户”“满意度为96.4%”`; `null` where prose repeats no number of the table. */
function agreement(right: readonly Comparison[]): string | null {
  if (right.length === 0) return null
  const texts = [...new Set(right.map(({ text }) => `“${text}”`))]
  const more = texts.length > MOST_TOLD ? '等' : ''
  return `正文 ${right.length} 处数与表内一致：${texts.slice(0, MOST_TOLD).join('')}${more}`
}

/** Two tasks may hold indicators of one name: one of them agreeing is enough. */
function besideIndicators(form: Form, mention: Mention): readonly Comparison[] {
  const meant = form.indicators.filter(
    (indicator) => fold(indicator.name.value) === mention.name && isSameCount(indicator, mention),
  )
  const isRight = meant.some(
    ({ reported }) =>
      reported?.value != null && compareDecimals(reported.value.number, mention.number) === 0,
  )
  const [first] = meant
  if (!first) return []
  return [
    {
      fields: [mention.passage.field, `indicator_reported:${first.indicatorNo}`],
      text: mention.text,
      isRight,
      message: `${mention.passage.label}写“${mention.text}”，指标栏填的是 ${reportedText(first)}`,
    },
  ]
}

const LOOSE = /^(?:次|以[上下内]|左右|多|余)/u

/** In the indicator's own unit, and not as a bound. */
function isSameCount({ reported }: Indicator, { rest }: Mention): boolean {
  const unit = reported?.value?.unit ?? null
  if (!reported?.value || reported.value.isApproximate || unit === null) return false
  return rest.startsWith(fold(unit)) && !LOOSE.test(rest.slice(fold(unit).length))
}

const namedTasks = ({ tasks }: Form, mention: Mention): readonly Task[] =>
  tasks.filter(({ name }) => fold(name.value) === mention.name)

/** None for a narrative: a total there may be that of the department. */
const ownTask = ({ tasks }: Form, { passage }: Mention): readonly Task[] =>
  tasks.filter(({ taskNo }) => passage.field === `task_result:${taskNo}`)

function besideFunds(tasks: readonly Task[], mention: Mention): readonly Comparison[] {
  const told = amountOf(mention.number, mention.rest)
  const stated = tasks.flatMap(({ taskNo, taskFunds }) =>
    taskFunds ? [{ taskNo, taskFunds }] : [],
  )
  const [first] = stated
  const isRight = stated.some(({ taskFunds }) =>
    isWithinRounding(told.value - taskFunds.value, [told, taskFunds]),
  )
  if (!first) return []
  return [
    {
      fields: [mention.passage.field, `task_funds:${first.taskNo}`],
      text: mention.text,
      isRight,
      message: `${mention.passage.label}写“${mention.text}”，任务涉及资金填的是 ${wanYuan(first.taskFunds.value)} 万元`,
    },
  ]
}
