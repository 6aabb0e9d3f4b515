import { lookUp, parseLabel } from './labels'
import type { FieldKey, LabelBook } from './label-book'
import { isStaffCell } from './staff'

/** Longer texts, and those with sentences, are prose. */
const MAX_SHARED = 120
const PROSE = /[。；！]/u
/** Only these share a cell: in the words of a text, an amount may have its label before it. */
const SHARED: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'department',
  'fiscal_year',
  'division_code',
  'unit',
  'filing_date',
])

/** `填报单位：某局   填报日期：2023年3月1日` cut in front of every label but the first. */
export function partsOf(text: string, { fields }: LabelBook): readonly string[] {
  if (text.length > MAX_SHARED || PROSE.test(text) || !/\S\s+\S.*[:：]/su.test(text)) return [text]
  const isLabel = (words: string) => {
    const field = lookUp(fields, parseLabel(words).name)
    return (field !== undefined && SHARED.has(field)) || isStaffCell(`${words}：`)
  }
  const starts = [0, ...[...text.matchAll(/(?<=\s)\S/gu)].map(({ index }) => index)]
  const cuts: number[] = []
  let from = 0
  for (const { index: colon } of text.matchAll(/[:：]/gu)) {
    const start = starts.find(
      (at) => at >= from && at < colon && isLabel(text.slice(at, colon).trim()),
    )
    if (start) cuts.push(start)
    from = colon + 1
  }
  return [0, ...cuts].map((start, index) => text.slice(start, cuts[index]).trim())
}
