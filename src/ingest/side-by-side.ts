import { matchingLayouts } from './choose-layout'
import { filledCells, filledRows } from './grid'
import type { Grid } from './sheet-grid'

/** Two forms of a sheet; cells of both keep their rows and columns. */
export interface Halves {
  readonly left: Grid
  readonly right: Grid
  /** First of the right one. */
  readonly column: number
}

/** Titles stand at the top. */
const TITLE_ROWS = 5
const TITLE = /整体支出.*表/u

/**
 * A sheet with two titles in one row and a whole form under each; `null` for any other. A title
 * that is repeated over the columns of one form has no form of its own below it.
 */
export function halvesOf({ rows, merges = [] }: Grid): Halves | null {
  const titles = rows
    .slice(0, TITLE_ROWS)
    .map((texts, index) => filledCells(texts, index + 1).filter(({ text }) => TITLE.test(text)))
    .find((cells) => cells.length === 2)
  const column = titles?.[1]?.column
  if (column === undefined || column < 3) return null
  const left = rows.map((texts) => texts.slice(0, column - 1))
  const right = rows.map((texts) => texts.map((text, index) => (index < column - 1 ? '' : text)))
  if (!areAlike(labelsIn(left), labelsIn(right))) return null
  return {
    left: { rows: left, merges: merges.filter((span) => span.lastColumn < column) },
    column,
    right: { rows: right, merges: merges.filter((span) => span.column >= column) },
  }
}

/** Of the layout that most speak for; none where no layout does. */
const labelsIn = (rows: Grid['rows']): readonly string[] =>
  matchingLayouts(filledRows({ rows }))[0]?.found ?? []

/** Two forms have their labels twice, the columns of one have them once. */
function areAlike(left: readonly string[], right: readonly string[]): boolean {
  const shared = right.filter((label) => left.includes(label)).length
  return shared > 0 && 2 * shared >= Math.min(left.length, right.length)
}
