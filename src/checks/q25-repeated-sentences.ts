import { type Form, textFieldNames } from '@/domain/form'
import { cannotJudge, fires, notApplicable, pass } from './answer'
import type { FormCheck } from './check'
import { isAsked, narratives, sentencesOf, SHORTEST, unfold } from './prose'

type Narrative = (typeof narratives)[number]

export const repeatedSentences: FormCheck = {
  kind: 'form',
  id: 'Q25',
  name: '同一句话重复出现',
  severity: 'information',
  rationale: '不同栏目或不同年度用同一句话，说明内容可能是复制的，没有针对这一栏、这一年来写。',
  basis: `重点项目绩效情况、部门整体绩效、存在问题、改进措施四栏，按“。；！？”和换行断句，去掉空格和序号、统一全半角后，${SHORTEST} 字以上的同一句话出现在两栏，或出现在上年的任一栏。`,
  judge(form, { previous }) {
    const own = longSentencesOf(form)
    const stated = narratives.filter((field) => form.texts[field])
    if (stated.length === 0)
      return narratives.filter((field) => isAsked(form, [field])).length > 1
        ? cannotJudge(narratives, '四栏都未填，无法比较')
        : notApplicable
    const before = previous ? longSentencesOf(previous) : new Map<string, ReadonlySet<Narrative>>()
    if (stated.length < 2 && before.size === 0) return notApplicable
    const within = [...own].filter(([, fields]) => fields.size > 1)
    const again = [...own].filter(([sentence]) => before.has(sentence))
    const repeated = new Map([...within, ...again])
    if (repeated.size === 0) return pass(stated)
    const first = (list: typeof within, where: (fields: ReadonlySet<Narrative>) => string) =>
      list
        .slice(0, 1)
        .map(([sentence, fields]) => `${list.length} 句${where(fields)}，如“${unfold(sentence)}”`)
    const parts = [
      ...first(within, (fields) => `同时出现在${namesOf(fields)}`),
      ...first(again, (fields) => `与上年相同（${namesOf(fields)}）`),
    ]
    const fields = narratives.filter((field) =>
      [...repeated.values()].some((set) => set.has(field)),
    )
    return fires(fields, parts.join('；'))
  },
}

const namesOf = (fields: ReadonlySet<Narrative>): string =>
  [...fields].map((field) => textFieldNames[field]).join('和')

/** Each form is read twice: for its own year and as the year before. */
const cache = new WeakMap<Form, ReadonlyMap<string, ReadonlySet<Narrative>>>()

/** Each long sentence with the narratives that it stands in. */
function longSentencesOf(form: Form): ReadonlyMap<string, ReadonlySet<Narrative>> {
  const known = cache.get(form)
  if (known) return known
  const places = new Map<string, Set<Narrative>>()
  for (const field of narratives)
    for (const sentence of sentencesOf(form.texts[field]?.value ?? ''))
      if (sentence.length >= SHORTEST)
        places.set(sentence, (places.get(sentence) ?? new Set()).add(field))
  cache.set(form, places)
  return places
}
