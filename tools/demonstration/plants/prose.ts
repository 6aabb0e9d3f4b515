import { amountText, fault, indicatorOf, taskOf } from './fault'
import { formatAmount } from '../amounts'
import type { Draft, DraftTexts } from '../draft'
import type { Fault } from './fault'

type Where = readonly [department: string, year: number]
type Field = keyof DraftTexts

const headings: Record<Field, string> = {
  expected: '预期目标',
  result: '目标完成情况',
  priority: '重点项目绩效情况',
  overall: '部门整体绩效',
  problems: '存在问题',
  improvements: '改进措施',
}

export const silentLaggard = (where: Where): Fault =>
  fault(where, ['Q08'], '存在问题', ({ texts }) => {
    texts.problems = sentencesOf(texts.problems)
      .filter((sentence) => !/预算|支出|执行|进度|结余/.test(sentence))
      .join('')
    return '完成率低于目标，存在问题没有提到预算、支出、执行、进度或结余'
  })

export const reasonGiven = (where: Where, reason: string): Fault => ({
  ...fault(where, [''], '部门整体绩效', ({ texts }) => {
    texts.overall += reason
    return ''
  }),
})

export const approximate = (where: Where, field: Field, sentence: string): Fault =>
  fault(where, ['Q19'], headings[field], ({ texts }) => {
    texts[field] += sentence
    return `${headings[field]}里有约数：${sentence}`
  })

/** The prose gives an indicator another number than its cell. */
export const contradicted = (where: Where, name: string, told: string): Fault =>
  fault(where, ['Q21'], headings.priority, (draft) => {
    const { reported, unit } = indicatorOf(draft, name)
    const replace = (text: string): string => text.replace(`${name}${reported}`, `${name}${told}`)
    draft.texts.priority = replace(draft.texts.priority)
    return `重点项目绩效情况写“${name}${told}${unit}”，指标栏填的是${reported}${unit}`
  })

export const partsDoNotAddUp = (where: Where, name: string): Fault =>
  fault(where, ['Q23'], headings.result, (draft) => {
    const task = taskOf(draft, name)
    const direct = (task.funds * 7n) / 10n
    const rest = (task.funds * 2n) / 10n
    const values = task.result.split('，')[0] ?? ''
    task.result =
      `${values.replace(/。$/, '')}，共使用资金${amountText(task.funds)}，其中项目直接支出` +
      `${amountText(direct)}、组织实施支出${amountText(rest)}。`
    return `任务“${name}”分项合计${amountText(direct + rest)}，与任务涉及资金${formatAmount(task.funds)}万元不等`
  })

export const blank = (where: Where, field: Field): Fault =>
  fault(where, ['Q24'], headings[field], ({ texts }) => {
    texts[field] = ''
    return `${headings[field]}空白`
  })

export const copiedWithin = (where: Where, from: Field, to: Field): Fault =>
  fault(where, ['Q25'], headings[to], ({ texts }) => {
    const sentence = sentencesOf(texts[from]).find(isLong) ?? ''
    texts[to] += sentence
    return `${headings[from]}的一句话又出现在${headings[to]}：${sentence}`
  })

/** The field of the year before, word for word. */
export const copiedFrom = (where: Where, field: Field, before: () => Draft | undefined): Fault =>
  fault(where, ['Q25'], headings[field], ({ texts }) => {
    texts[field] = before()?.texts[field] ?? ''
    return `${headings[field]}与上年一字不差`
  })

const sentencesOf = (text: string): string[] => text.match(/[^。；！？]+[。；！？]/g) ?? []

const isLong = (sentence: string): boolean => sentence.length >= 13 && !/\d/.test(sentence)
