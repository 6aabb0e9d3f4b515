import { type AnswerColumn, isNumber, isYear } from './answer-cells'

type Row = readonly (string | null)[]

/** How an answer is drawn. Columns are indices. */
export type AnswerShape =
  | { readonly kind: 'bars'; readonly label: number; readonly value: number }
  | {
      readonly kind: 'lines'
      readonly year: number
      readonly value: number
      /** One line for each of its values; `null`: one line. */
      readonly by: number | null
    }

/** Columns whose numbers can be drawn, years apart. */
export const drawable = (columns: readonly AnswerColumn[]): readonly number[] =>
  columns.flatMap((column, at) => (isNumber(column) && !isYear(column) ? [at] : []))

/**
 * Years make lines, one for each name of the first column of words; else the first column of words
 * makes bars. `null`: there is nothing to draw the numbers along.
 */
export function shapeOf(
  columns: readonly AnswerColumn[],
  rows: readonly Row[],
  value: number,
): AnswerShape | null {
  const column = columns[value]
  if (!column || !isNumber(column) || rows.length === 0) return null
  const year = columns.findIndex(isYear)
  const word = columns.findIndex((one) => one.type === 'VARCHAR')
  const by = word < 0 ? null : word
  const isSeries = year >= 0 && year !== value && isUnique(rows, year, by)
  // One year only is no line.
  if (isSeries && new Set(rows.map((row) => row[year])).size > 1)
    return { kind: 'lines', year, value, by }
  const label = word >= 0 ? word : year
  return label < 0 || label === value ? null : { kind: 'bars', label, value }
}

function isUnique(rows: readonly Row[], year: number, by: number | null): boolean {
  const keys = rows.map((row) => JSON.stringify([row[year], by === null ? null : row[by]]))
  return new Set(keys).size === rows.length
}
