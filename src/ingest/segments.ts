import type { FieldKey, LabelBook } from './label-book'
import { readTokens } from './label-rows'
import type { Cell } from './reading'

type Kind = 'title' | 'department' | 'caption' | 'body' | 'other'

/**
 * Non-blank rows of one file, cut into its forms. A second title or department label begins a new
 * form where figures follow; 填报单位 in a footer does not.
 */
export function splitForms(rows: readonly Cell[][], book: LabelBook): Cell[][][] {
  const kinds = rows.map((cells) =>
    kindOf(cells.flatMap((cell) => readTokens(cell, book).map(({ field }) => field))),
  )
  const starts = [0]
  for (const index of kinds.keys()) {
    if (!beginsForm(kinds, index)) continue
    const hasBody = kinds.slice(starts.at(-1), index).includes('body')
    if (hasBody) starts.push(index - captionsAbove(kinds, index))
  }
  return starts.map((start, index) => rows.slice(start, starts[index + 1]))
}

function kindOf(fields: readonly (FieldKey | null)[]): Kind {
  if (fields.includes('title')) return 'title'
  if (fields[0] === 'department') return 'department'
  if (fields[0] === 'caption') return 'caption'
  return fields.some((field) => field !== null && BODY.test(field)) ? 'body' : 'other'
}

const BODY = /_budget$|_expenditure$|_rate$|_objective$|^problems$|^improvements$/u

function beginsForm(kinds: readonly Kind[], index: number): boolean {
  const kind = kinds[index]
  if (kind !== 'title' && kind !== 'department') return false
  const next = kinds.indexOf(kind, index + 1)
  return kinds.slice(index, next === -1 ? undefined : next).includes('body')
}

/** 附件2 above a title belongs to the form below. */
function captionsAbove(kinds: readonly Kind[], index: number): number {
  let count = 0
  while (kinds[index - count - 1] === 'caption') count++
  return count
}
