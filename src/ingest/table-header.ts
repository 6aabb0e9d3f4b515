import { parseLabel, type Label } from './labels'
import type { Cell } from './reading'
import type { Column, Table } from './table'

/** A column of the file at hand. */
export interface HeaderColumn {
  readonly column: Column
  readonly cell: Cell
  /** Unit in the header's brackets. */
  readonly unit: Label['unit']
}

export interface Header {
  readonly table: Table
  readonly row: number
  readonly columns: ReadonlyMap<string, HeaderColumn>
  readonly unknown: readonly Cell[]
  /** Second columns of one meaning: not read. */
  readonly repeated: readonly Cell[]
}

/** A title, a unit and a date may stand above a table's header, not more. */
const SEARCHED_ROWS = 12

/** The first row that is a header of one of the tables; the table with most matching headers wins. */
export function findHeader(rows: readonly Cell[][], tables: readonly Table[]): Header | null {
  for (const cells of rows.slice(0, SEARCHED_ROWS)) {
    const [best] = tables
      .map((table) => readHeader(cells, table))
      .filter((header) => header.columns.size >= 2 && hasMark(header))
      .sort((a, b) => b.columns.size - a.columns.size)
    if (best) return best
  }
  return null
}

const hasMark = ({ table, columns }: Header) => table.marks.some((id) => columns.has(id))

function readHeader(cells: readonly Cell[], table: Table): Header {
  const columns = new Map<string, HeaderColumn>()
  const unknown: Cell[] = []
  const repeated: Cell[] = []
  for (const cell of cells) {
    const { name, unit } = parseLabel(cell.text)
    const column = table.columns.find((candidate) => headersOf(candidate).includes(name))
    if (!column) unknown.push(cell)
    else if (columns.has(column.id)) repeated.push(cell)
    else columns.set(column.id, { column, cell, unit })
  }
  return { table, row: cells[0]?.row ?? 1, columns, unknown, repeated }
}

const cache = new WeakMap<Column, readonly string[]>()

/** Names of a column as `parseLabel` gives them. */
export function headersOf(column: Column): readonly string[] {
  const known = cache.get(column)
  if (known) return known
  const names = [column.name, column.id, ...(column.synonyms ?? [])].map(
    (header) => parseLabel(header).name,
  )
  cache.set(column, names)
  return names
}
