import { chooseLayout, matchingLayouts } from './choose-layout'
import { isTitleText } from './label-book'
import { parseLabel } from './labels'
import type { Layout } from './layout'
import type { Cell, Report } from './reading'
import { departmentLabels } from './synonyms'

/** Rows of one grid that one layout reads. */
export interface LayoutPart {
  readonly layout: Layout
  readonly rows: readonly Cell[][]
}

const departments = new Set(departmentLabels.map((label) => parseLabel(label).name))

/** A form shows its labels long before this row. */
const RECOGNISED_ROWS = 500

// The words are looked for first, because every cell of a large table is asked.
const hasTitle = (cells: readonly Cell[]) =>
  cells.some(({ text }) => /自\s*评/u.test(text) && isTitleText(text))
const startsWithDepartment = ([first]: readonly Cell[]) =>
  first !== undefined &&
  /[部单]/u.test(first.text) &&
  departments.has(parseLabel(first.text.split(/[:：]/u)[0] ?? '').name)

const placesOf = (rows: readonly Cell[][], isSought: (cells: readonly Cell[]) => boolean) =>
  rows.flatMap((cells, index) => (isSought(cells) ? [index] : []))

/**
 * Forms of different layouts may stand one below the other: each title and each department begins
 * rows that are recognised by themselves. `null` where all of the rows are of one layout.
 */
export function splitLayouts(rows: readonly Cell[][], report: Report): LayoutPart[] | null {
  const titles = placesOf(rows, hasTitle)
  const others = placesOf(rows, startsWithDepartment).filter(
    (index) => !hasTitle(rows[index] ?? []),
  )
  const starts = [...titles, ...others].sort((a, b) => a - b)
  const isOneForm = titles.length < 2 && others.length < 2 && titles[0] === starts[0]
  if (starts.length < 2 || isOneForm) return null
  const found: { readonly layout: Layout; readonly from: number }[] = []
  let waitingFrom: number | null = 0
  for (const [index, start] of starts.entries()) {
    const end = Math.min(starts[index + 1] ?? rows.length, start + RECOGNISED_ROWS)
    const layout = matchingLayouts(rows.slice(start, end))[0]?.layout
    const last = found.at(-1)
    // A title belongs to the form below, a department in a footer to the one above.
    const isBelow = !last || waitingFrom !== null || hasTitle(rows[start] ?? [])
    if (layout && last?.layout !== layout) found.push({ layout, from: waitingFrom ?? start })
    if (layout) waitingFrom = null
    else if (isBelow) waitingFrom ??= start
  }
  if (found.length < 2) return null
  const parts = found.map(({ layout, from }, index) => ({
    layout,
    rows: rows.slice(from, found[index + 1]?.from),
  }))
  for (const part of parts)
    chooseLayout(matchingLayouts(part.rows.slice(0, RECOGNISED_ROWS)), report)
  return parts
}
