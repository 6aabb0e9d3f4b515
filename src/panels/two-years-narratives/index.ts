import { sentencesOf, unfold } from '@/checks/prose'
import { type TextField, textFieldNames, textFields } from '@/domain/form'
import { formOrigin } from '@/domain/origin'
import { MISSING } from '@/ui/formats'
import { type Column, defineArrangedPanel, type PanelInput } from '../panel'
import { nearWords, pairSentences, type SentencePair } from '../sentence-pairs'
import { yearsBeside } from '../two-years'
import { query, type Row } from './query'

type Kind = SentencePair['kind']

interface Line extends SentencePair {
  readonly field: TextField
}

/** A sign beside the word, so that the marks can be told apart at a glance and without colour. */
const kindNames: Readonly<Record<Kind, string>> = {
  same: '＝ 相同',
  changed: '≈ 改动',
  new: '＋ 新写',
  dropped: '－ 不再写',
}

function linesOf(rows: readonly Row[], { scope }: PanelInput): readonly Line[] {
  const { earlier, later } = yearsBeside(scope)
  const sentences = (year: number, field: TextField) =>
    sentencesOf(rows.find((row) => row.fiscal_year === year)?.[field] ?? '')
  return textFields.flatMap((field) =>
    pairSentences(sentences(earlier, field), sentences(later, field)).map((pair) => ({
      ...pair,
      field,
    })),
  )
}

const column = (side: 'before' | 'after', year: number): Column<Line> => ({
  label: `${year} 年`,
  align: 'start',
  text: (line) => (line[side] === null ? MISSING : unfold(line[side])),
  origins: (line, { departmentId }) =>
    line[side] === null ? [] : formOrigin(departmentId ?? '', year, [line.field]),
})

const table = (_: readonly Line[], { scope }: PanelInput): readonly Column<Line>[] => {
  const { earlier, later } = yearsBeside(scope)
  return [
    { label: '栏目', align: 'start', text: ({ field }) => textFieldNames[field] },
    { label: '比较', align: 'start', text: ({ kind }) => kindNames[kind] },
    column('before', earlier),
    column('after', later),
  ]
}

const kinds: readonly Kind[] = ['same', 'changed', 'new', 'dropped']

export const twoYearsNarratives = defineArrangedPanel({
  id: 'two-years-narratives',
  question: '两年写的有什么不同？',
  definition: `各栏正文按“。；！？”和换行断句，去掉空格和序号、统一全半角后逐句比较：一字不差为“相同”，相邻两字的重合不低于 ${nearWords} 为“改动”，其余为“新写”或“不再写”。改动只说明字面相近，两句都列出，由读者判断。`,
  metrics: [],
  query,
  arrange: linesOf,
  title: (lines) =>
    `正文 ${lines.length} 句：${kinds
      .map((kind) => ({ kind, count: lines.filter((line) => line.kind === kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => `${kindNames[kind].slice(2)} ${count}`)
      .join('，')}`,
  empty: ({ scope }) => {
    const { earlier, later } = yearsBeside(scope)
    return `${earlier} 年和 ${later} 年的自评表都没有正文。请换一个年度。`
  },
  table,
  describe: ({ field, kind, before, after }) => [
    `${textFieldNames[field]}，${kindNames[kind].slice(2)}`,
    ...[before, after].filter((text) => text !== null).map(unfold),
  ],
})
