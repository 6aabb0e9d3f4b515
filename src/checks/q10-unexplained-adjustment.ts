import type { Form, TextField } from '@/domain/form'
import { cannotJudge, fires, notApplicable, pass, unanswered, wanYuan } from './answer'
import type { FormCheck } from './check'
import { isAsked, narratives, sentencesOf, unfold } from './prose'

const amounts = ['budget_adjustment', 'original_budget']

/** Objectives are written before the year and explain nothing. */
const telling: readonly TextField[] = [...narratives, 'objective_result']

/** 调整 alone also speaks of structures and duties; beside money it speaks of the budget. */
const MONEY_ADJUSTED =
  /追加|追减|调增|调减|核减|压减|(?:预算|资金|经费).{0,8}调整|调整.{0,8}(?:预算|资金|经费|幅度|率)/u

export const unexplainedAdjustment: FormCheck = {
  kind: 'form',
  id: 'Q10',
  name: '预算调整率达到 30% 而未说明原因',
  severity: 'error',
  rationale: '年中净调整达到年初预算的三成，审阅的人首先会问为什么；表内应当有交代。',
  basis:
    '仅在预算调整率的绝对值达到 30% 时判断：填了调整原因或偏差原因，或重点项目绩效情况、部门整体绩效、存在问题、改进措施、目标完成情况之一提到追加、调减、压减或预算调整，即视为已说明。',
  judge(form) {
    const { budget_adjustment: adjustment, original_budget: original } = form.money
    if (!adjustment || !original) return unanswered(form, amounts)
    if (original.value <= 0n) return cannotJudge(amounts, '年初预算不大于 0，预算调整率无法计算')
    const size = adjustment.value < 0n ? -adjustment.value : adjustment.value
    if (size * 10n < original.value * 3n) return notApplicable
    if (!isAsked(form, [...narratives, 'adjustment_reason', 'deviation_reason']))
      return notApplicable
    const figures = `净调整 ${wanYuan(adjustment.value)} 万元，达到年初预算 ${wanYuan(original.value)} 万元的 30%`
    const found = reasonIn(form)
    return found
      ? pass([...amounts, found.field], `${figures}，已说明：${unfold(found.text)}`)
      : fires([...amounts, ...stated(form)], `${figures}，表内没有说明原因`)
  },
}

function reasonIn(form: Form): { field: string; text: string } | null {
  const { adjustmentReason, deviationReason } = form
  if (adjustmentReason) return { field: 'adjustment_reason', text: adjustmentReason.value }
  if (deviationReason) return { field: 'deviation_reason', text: deviationReason.value }
  for (const field of telling) {
    const text = sentencesOf(form.texts[field]?.value ?? '').find((one) => MONEY_ADJUSTED.test(one))
    if (text !== undefined) return { field, text }
  }
  return null
}

const stated = ({ texts }: Form): readonly string[] =>
  telling.filter((field) => texts[field] !== undefined)
