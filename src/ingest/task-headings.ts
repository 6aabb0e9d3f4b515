import type { TableColumn } from './form-columns'
import type { Heading } from './headings'
import type { LabelBook } from './label-book'
import { parseLabel } from './labels'
import type { Cell } from './reading'

export type TableHeading = Heading<TableColumn>

/** The headings of a table, if this row is one: it names the indicators and two columns more. */
export function readHeadings(cells: readonly Cell[], book: LabelBook): TableHeading[] | null {
  const all = cells.map((cell): TableHeading => {
    const { name, unit } = parseLabel(cell.text)
    const column = book.columns.get(name) ?? null
    return { name: column === 'unused' ? null : column, cell, unit }
  })
  const names = new Set(all.map(({ name }) => name).filter((name) => name !== null))
  if (!names.has('indicator') || names.size < 3) return null
  return all.slice(all.findIndex(({ name }) => name !== null))
}
