import type { Form, Indicator, TextField } from '@/domain/form'
import { fires, notApplicable, pass } from './answer'
import type { CheckResult } from './check'
import { fold, isAsked, narratives, sentencesOf, taskResults } from './prose'

/** Cells whose whole purpose is to explain: naming the indicator there is enough. */
const explaining: readonly TextField[] = ['problems', 'improvements']
const telling: readonly TextField[] = [
  'priority_projects',
  'overall_performance',
  'objective_result',
]

const CAUSE = /原因|由于|因(?!地制宜|素)|受.{1,20}影响|导致|所致/u

/** Whether a reason could have been written at all: a layout is not blamed for a cell it lacks. */
const asksReasons = (form: Form): boolean =>
  isAsked(form, [...narratives, 'deviation_reason']) ||
  form.indicators.some(({ deviationReason }) => deviationReason !== undefined)

/**
 * Does the form say why this indicator is off its target? Its own reason cell counts, else the
 * form's where indicators have none; a sentence of 存在问题 or 改进措施 that names the indicator,
 * and elsewhere one that also names a cause.
 */
function explains(form: Form): (indicator: Indicator) => boolean {
  const read = (fields: readonly TextField[]) =>
    fields.flatMap((field) => sentencesOf(form.texts[field]?.value ?? ''))
  const explained = [...read(explaining), ...sentencesOf(form.deviationReason?.value ?? '')]
  const told = [...read(telling), ...taskResults(form).flatMap(({ text }) => sentencesOf(text))]
  const sentences = [...explained, ...told.filter((sentence) => CAUSE.test(sentence))]
  const isForAll =
    form.deviationReason !== undefined &&
    form.indicators.every(({ deviationReason }) => deviationReason === undefined)
  return ({ name, deviationReason }) =>
    deviationReason !== undefined ||
    isForAll ||
    sentences.some((sentence) => sentence.includes(fold(name.value)))
}

interface Deviation {
  readonly isOff: (indicator: Indicator) => boolean
  readonly describe: (indicator: Indicator) => string
  readonly complaint: string
}

/** Is there a reason for every indicator that is off its target? */
export function judgeReasons(form: Form, { isOff, describe, complaint }: Deviation): CheckResult {
  const off = form.indicators.filter(isOff)
  if (off.length === 0 || !asksReasons(form)) return notApplicable
  const isExplained = explains(form)
  const silent = off.filter((indicator) => !isExplained(indicator))
  const fieldsOf = (list: readonly Indicator[]) =>
    list.flatMap(({ indicatorNo }) => [
      `indicator_reported:${indicatorNo}`,
      `indicator_target:${indicatorNo}`,
    ])
  if (silent.length === 0) return pass(fieldsOf(off), `${off.map(describe).join('；')}，已说明原因`)
  return fires(fieldsOf(silent), `${silent.map(describe).join('；')}，${complaint}`)
}
