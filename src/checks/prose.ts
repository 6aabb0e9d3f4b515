import type { Form, TextField } from '@/domain/form'
import { remembered } from '@/domain/remembered'

/** NFKC without any space: two texts that fold alike say the same. */
export const fold = (text: string): string => (isPlain(text) ? text : foldWords(text))

/** As most figures are. */
const isPlain = (text: string) => /^[!-~]*$/u.test(text)
const foldWords = remembered((text) => text.normalize('NFKC').replace(/\s+/gu, ''))

/** A folded text as Chinese prints it, for messages. */
export const unfold = (text: string): string =>
  text
    .replace(/,(?!\d)/gu, '，')
    .replaceAll(':', '：')
    .replaceAll('(', '（')
    .replaceAll(')', '）')

/** The four cells that tell what was done, what is wrong and what follows. */
export const narratives = [
  'priority_projects',
  'overall_performance',
  'problems',
  'improvements',
] as const satisfies readonly TextField[]

/** Characters from which a sentence says enough to be called repeated. */
export const SHORTEST = 12

/** Sentences end at 。；！？ or a line end; what ends them and a number in front are left out. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/[^\S\n\r]+/gu, '')
    .split(/[。;!?\n\r]+/u)
    .map((sentence) => sentence.replace(NUMBERING, ''))
    .filter((sentence) => sentence !== '')

const NUMBERING = /^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、)]|\.(?!\d)))+/u

/** A text of the form with the field that it stands in, as `CheckResult.fields` names it. */
export interface Passage {
  readonly field: string
  /** As a message calls it. */
  readonly label: string
  readonly text: string
}

/** What each task says it did. */
export const taskResults = ({ tasks }: Form): readonly (Passage & { readonly taskNo: number })[] =>
  tasks.flatMap(({ taskNo, name, objectiveResult }) =>
    objectiveResult
      ? [
          {
            taskNo,
            field: `task_result:${taskNo}`,
            label: `${name.value}的目标完成情况`,
            text: objectiveResult.value,
          },
        ]
      : [],
  )

export const isAsked = ({ layoutFields }: Form, fields: readonly string[]): boolean =>
  fields.some((field) => layoutFields.includes(field))
