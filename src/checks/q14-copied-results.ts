import type { Indicator } from '@/domain/form'
import { cannotJudge, fires, notApplicable, pass } from './answer'
import type { FormCheck } from './check'
import { compareDecimals } from './decimals'
import { fold } from './prose'

/** A limit is a target; no result is “at least 97”. */
const LIMIT =
  /^(?:[≥≧⩾>≤≦⩽<=═]|不[少低小多高大超]|至[少多]|大于|高于|多于|超过|小于|低于|少于|控制在)|以[上下内前]$/u

/** Verdicts such as 有效改善 recur by nature; a whole sentence does not. */
const LONG_WORDS = 12

export const copiedResults: FormCheck = {
  kind: 'form',
  id: 'Q14',
  name: '完成值照抄目标值，或全部为 100%',
  severity: 'warning',
  rationale: '完成值与目标值一字不差，或每个指标都恰好 100%，多半不是统计出来的结果。',
  basis: `完成值与目标值文字相同，且写的是“≥97”之类的界限或 ${LONG_WORDS} 字以上的文字；或两个以上指标的完成值全部是 100%。结果与目标恰好是同一个数的，不算照抄。`,
  judge(form) {
    const { indicators } = form
    if (indicators.length === 0)
      return form.layoutFields.includes('indicators')
        ? cannotJudge([], '没有读到关键指标')
        : notApplicable
    const fieldsOf = (list: readonly Indicator[]) =>
      list.map(({ indicatorNo }) => `indicator_reported:${indicatorNo}`)
    const copied = indicators.filter(isCopied)
    if (copied.length > 0) {
      const list = copied.map(
        ({ name, reported }) => `“${name.value}”${reported?.text.trim() ?? ''}`,
      )
      return fires(fieldsOf(copied), `${list.join('、')}：完成值与目标值一字不差`)
    }
    if (indicators.length > 1 && indicators.every(isHundred))
      return fires(fieldsOf(indicators), `${indicators.length} 个指标的完成值全部是 100%`)
    const paired = indicators.filter(({ reported, target }) => reported && target)
    return paired.length > 0 ? pass(fieldsOf(paired)) : notApplicable
  },
}

function isCopied({ reported, target }: Indicator): boolean {
  if (!reported || !target) return false
  const text = fold(reported.text)
  const isTelling = LIMIT.test(text) || (reported.value === null && text.length >= LONG_WORDS)
  return isTelling && text === fold(target.text)
}

const isHundred = ({ reported }: Indicator): boolean =>
  reported?.value?.unit === '%' && compareDecimals(reported.value.number, '100') === 0
