import type { LabelBook, TaskColumn } from './label-book'
import { parseLabel, type Label } from './labels'
import type { Cell } from './reading'

/** A heading of the task table: its values stand from its column up to the next heading. */
export interface TaskHeading {
  readonly name: TaskColumn
  readonly column: number
  readonly unit: Label['unit']
}

/** The headings of a task table, if this row is one: it names the indicators and two columns more. */
export function readHeadings(cells: readonly Cell[], book: LabelBook): TaskHeading[] | null {
  const headings = cells.flatMap((cell): TaskHeading[] => {
    const { name, unit } = parseLabel(cell.text)
    const column = book.columns.get(name)
    return column ? [{ name: column, column: cell.column, unit }] : []
  })
  const names = new Set(headings.map(({ name }) => name))
  return names.has('indicator') && names.size >= 3 ? headings : null
}

/** Cells by heading; what has no heading, or shares one with a cell before it, is loose. */
export function underHeadings(
  cells: readonly Cell[],
  headings: readonly TaskHeading[],
): { placed: Map<TaskColumn, { cell: Cell; heading: TaskHeading }>; loose: Cell[] } {
  const placed = new Map<TaskColumn, { cell: Cell; heading: TaskHeading }>()
  const loose: Cell[] = []
  for (const cell of cells) {
    const heading = headings.filter(({ column }) => column <= cell.column).at(-1)
    if (heading && !placed.has(heading.name)) placed.set(heading.name, { cell, heading })
    else loose.push(cell)
  }
  return { placed, loose }
}
