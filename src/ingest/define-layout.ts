import { makeLabelBook, type LayoutWords } from './label-book'
import { readForms, type FormSpec } from './labelled-form'
import { lookUp, parseLabel } from './labels'
import type { Layout } from './layout'
import type { Cell } from './reading'
import { remembered } from '@/domain/remembered'

interface LayoutSpec
  extends Pick<FormSpec, 'bases' | 'sums'>, Pick<Layout, 'id' | 'name' | 'labels'> {
  /** Each with the spellings that count as it; all of them tell the layout. */
  readonly marks: readonly (readonly [string, ...string[]])[]
  /** So many labels are proof enough where a mark has been cut off. */
  readonly enoughLabels?: number
  /** What the blank form asks; more only where its label is printed. */
  readonly fields: readonly string[]
  readonly words: LayoutWords
}

/** A layout whose forms are labels with values beside and below them. */
export function defineLayout(spec: LayoutSpec): Layout {
  const { id, name, marks, labels, enoughLabels = Infinity, words } = spec
  const form: FormSpec = { ...spec, book: makeLabelBook(words) }
  const isFound = labelTest(labels)
  const markTests = marks.map(labelTest)
  return {
    id,
    name,
    marks: marks.map(([mark]) => mark),
    labels: [...new Set([...labels, ...marks.flat()])],
    recognise(rows) {
      const found = rows.map((cells) => isFound(cells))
      const all = labels.filter((label) => found.some((row) => row.has(label)))
      // A table with the same words has them all in its one header row.
      const isSpread = found.filter((row) => row.size > 0).length >= 3
      const isMarked =
        isSpread && markTests.every((test) => rows.some((cells) => test(cells).size > 0))
      const isMatch = isMarked || (isSpread && all.length >= enoughLabels)
      return { found: all, isMatch, isMarked }
    },
    read: (rows, context) => readForms(rows, form, context),
  }
}

const MAX_LABEL = 40

/** The labels of a list that stand in one row, alone in a cell or before a colon. */
function labelTest(labels: readonly string[]): (cells: readonly Cell[]) => ReadonlySet<string> {
  const words = new Map(labels.map((label) => [parseLabel(label).name, label]))
  const labelsIn = remembered((text) => namesOf(text).flatMap((name) => lookUp(words, name) ?? []))
  return (cells) => {
    const found = new Set<string>()
    // A longer text is no label, but may begin with one.
    for (const { text } of cells)
      for (const label of labelsIn(text.slice(0, MAX_LABEL + 1))) found.add(label)
    return found
  }
}

/** What a cell may be called: by all of its words, and by those before its colon. */
const namesOf = (text: string): readonly string[] =>
  text.length <= MAX_LABEL ? namesOfShort(text) : [nameBefore(text.slice(0, MAX_LABEL))]
const namesOfShort = remembered((text) => [...new Set([parseLabel(text).name, nameBefore(text)])])
const nameBefore = (text: string) => parseLabel(text.split(/(?<=[^中])[:：]/u)[0] ?? '').name
