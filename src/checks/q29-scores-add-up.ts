import type { Form } from '@/domain/form'
import type { Stated } from '@/domain/source'
import { cannotJudge, fires, notApplicable, pass } from './answer'
import type { FormCheck } from './check'
import { compareDecimals, sumDecimals } from './decimals'
import { isAsked } from './prose'
import { decimalOf } from './tolerance'

const FULL = '100'
/** What forms give the row 预算执行, where it was not read. */
const USUAL_EXECUTION = ['0', '10', '20']

interface Part {
  readonly fields: readonly string[]
  readonly fault: string | null
}

export const scoresAddUp: FormCheck = {
  kind: 'form',
  id: 'Q29',
  name: '得分合计与总分不符，或权重不为 100',
  severity: 'error',
  rationale:
    '总分应当由各项得分相加而来，加不上说明漏项或手工改过；权重不足或超过 100，分数就没有可比性。',
  basis:
    '各指标得分加预算执行得分 = 总分（总分少印的小数位按四舍五入）；总分不超过 100；各指标权重加预算执行权重 = 100。没有读到预算执行一行的，按 0、10、20 分留出余地。得分、权重没有填全的不相加。',
  judge(form) {
    const parts = [total(form), ceiling(form), weights(form)].filter((part) => part !== null)
    if (parts.length === 0)
      return isAsked(form, ['reported_score', 'score', 'weight'])
        ? cannotJudge([], '得分或权重未填全，无法核对')
        : notApplicable
    const faults = parts.flatMap(({ fault }) => fault ?? [])
    const told = faults.length > 0 ? parts.filter(({ fault }) => fault !== null) : parts
    const fields = [...new Set(told.flatMap((part) => part.fields))]
    return faults.length > 0 ? fires(fields, faults.join('；')) : pass(fields)
  },
}

/** One column of all indicators, `null` unless every one states it. */
function column(form: Form, pick: 'score' | 'weight'): readonly string[] | null {
  const values = form.indicators.flatMap((indicator) => indicator[pick]?.value ?? [])
  return values.length > 0 && values.length === form.indicators.length ? values : null
}

const columnFields = ({ indicators }: Form, pick: 'score' | 'weight'): readonly string[] =>
  indicators.map(({ indicatorNo }) => `indicator_${pick}:${indicatorNo}`)

/** The row 预算执行: its figure, nothing where the form has no such row, `null` where it is blank. */
function execution(stated: Stated<string> | undefined, isExpected: boolean) {
  if (stated) return [stated.value]
  return isExpected ? null : []
}

function total(form: Form): Part | null {
  const { reportedScore: reported, executionScore, executionWeight } = form
  const scores = column(form, 'score')
  const isExpected = executionWeight !== undefined || isAsked(form, ['execution_score'])
  const own = execution(executionScore, isExpected)
  if (!reported || !scores || !own) return null
  const sum = sumDecimals([...scores, ...own])
  const allowances = own.length > 0 ? ['0'] : USUAL_EXECUTION
  const isRight =
    own.length > 0
      ? isRoundedFrom(reported.value, sum)
      : fitsBetween(reported.value, sum, allowances)
  const terms = own.length > 0 ? '各项得分（含预算执行）' : '各指标得分'
  return {
    fields: ['reported_score', ...columnFields(form, 'score')],
    fault: isRight ? null : `${terms}合计 ${sum}，总分为 ${reported.value}`,
  }
}

/** Half a unit of the last digit of the printed total. */
function isRoundedFrom(printed: string, sum: string): boolean {
  const { scale } = decimalOf(printed)
  const half = `0.${'0'.repeat(scale)}5`
  return (
    compareDecimals(sumDecimals([printed, half]), sum) >= 0 &&
    compareDecimals(sumDecimals([sum, half]), printed) >= 0
  )
}

/** A total may exceed the sum by what the unread row 预算执行 can give. */
function fitsBetween(printed: string, sum: string, allowances: readonly string[]): boolean {
  const most = sumDecimals([sum, allowances.at(-1) ?? '0'])
  return (
    isRoundedFrom(printed, sum) ||
    (compareDecimals(printed, sum) >= 0 && compareDecimals(printed, most) <= 0)
  )
}

function ceiling({ reportedScore: reported }: Form): Part | null {
  if (!reported) return null
  const isAbove = compareDecimals(reported.value, FULL) > 0
  return { fields: ['reported_score'], fault: isAbove ? `总分 ${reported.value} 超过 100` : null }
}

function weights(form: Form): Part | null {
  const own = column(form, 'weight')
  const row = execution(form.executionWeight, isAsked(form, ['execution_weight']))
  if (!own || !row) return null
  const sum = sumDecimals([...own, ...row])
  const allowances = row.length > 0 ? ['0'] : USUAL_EXECUTION
  const isRight = allowances.some((gap) => compareDecimals(sumDecimals([sum, gap]), FULL) === 0)
  const terms = row.length > 0 ? '权重（含预算执行）' : '各指标权重'
  return {
    fields: columnFields(form, 'weight'),
    fault: isRight ? null : `${terms}合计 ${sum}，不是 100`,
  }
}
