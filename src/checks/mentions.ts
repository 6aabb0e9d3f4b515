import type { Form, Indicator, TextField, Task } from '@/domain/form'
import { textFieldNames } from '@/domain/form'
import { AMOUNT, NUMBER } from './amounts-in-prose'
import { fold, type Passage, sentencesOf, taskResults } from './prose'

/** What was done; objectives and measures speak of other years. */
export const tellingFields: readonly TextField[] = [
  'objective_result',
  'priority_projects',
  'overall_performance',
  'problems',
]

/** A passage that is taken apart once, however often it is searched. */
export interface Told extends Passage {
  readonly sentences: readonly string[]
}

export const toldIn = (form: Form): readonly Told[] =>
  passagesOf(form).map((passage) => ({ ...passage, sentences: sentencesOf(passage.text) }))

const passagesOf = (form: Form): readonly Passage[] => [
  ...tellingFields.flatMap((field) => {
    const text = form.texts[field]
    return text ? [{ field, label: textFieldNames[field], text: text.value }] : []
  }),
  ...taskResults(form),
]

/** A name counts as the subject only at the beginning of a clause or behind one of these. */
const BEGINS = /(?:^|[,:、.()“”]|全年|本年度?|年内|累计|实现|完成)$/u
const ELSEWHEN = /上一?年|去年|往年|同期|以前|计划|目标|预计|拟|\d{4}年|其中/u

export interface Mention {
  readonly passage: Told
  readonly name: string
  readonly number: string
  /** What follows the number: a unit, or 万 and 亿 of an amount. */
  readonly rest: string
  readonly text: string
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')

/** Longest first, so that a name never matches inside a longer one. */
const anyOf = (names: readonly string[]): string =>
  [...new Set(names)]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')

function mentionsOf(pattern: RegExp, passages: readonly Told[]): readonly Mention[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) =>
      [...sentence.matchAll(pattern)].flatMap((match) => {
        const before = sentence.slice(0, match.index)
        if (!BEGINS.test(before) || ELSEWHEN.test(before)) return []
        const [text, name = '', number = '', rest = ''] = match
        return [{ passage, name, number: number.replaceAll(',', ''), rest, text }]
      }),
    ),
  )
}

/** `帮扶户数127户`, `满意度为96.4%`: the indicator's full name, then a number. */
export function indicatorMentions(
  indicators: readonly Indicator[],
  passages: readonly Told[],
): readonly Mention[] {
  const names = anyOf(indicators.map(({ name }) => fold(name.value)))
  if (names === '') return []
  const pattern = `(${names})(?:为|是|有|共计?|计|达到?|:)?(${NUMBER})([^\\d,。、:()]{0,6})`
  return mentionsOf(new RegExp(pattern, 'gu'), passages)
}

/** `农业补贴安排资金30万元`: the task's full name, then the money spent on it. */
export function fundsMentions(
  tasks: readonly Task[],
  passages: readonly Told[],
): readonly Mention[] {
  const names = anyOf(tasks.map(({ name }) => fold(name.value)))
  if (names === '') return []
  const spent = '(?:项目)?共?(?:安排|使用|投入|涉及|支出)(?:资金|经费)'
  return mentionsOf(new RegExp(`(${names})${spent}${AMOUNT}`, 'gu'), passages)
}

const TOTAL = `()(?:共|合计|总计|总共|累计)(?:安排|使用|投入|支出)(?:资金|经费)?${AMOUNT}`

/** `共使用资金30万元` in the result of a task: all that was spent on it. */
export const totalMentions = (passages: readonly Told[]): readonly Mention[] =>
  mentionsOf(new RegExp(TOTAL, 'gu'), passages)
