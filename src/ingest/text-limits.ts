import { MAX_COLUMNS } from './books/book'
import type { Grid } from './sheet-grid'
import type { Cell, Report } from './reading'

/** Three times what a spreadsheet keeps in one cell. In characters. */
const MAX_LENGTH = 100_000

/** The grid without what no spreadsheet holds; the first cell of each kind is said. */
export function withinLimits<T extends Grid>(grid: T, report: Report): T {
  const { rows } = grid
  const wide = rows.findIndex((row) => row.length > MAX_COLUMNS)
  const narrow = wide === -1 ? rows : rows.map((row) => row.slice(0, MAX_COLUMNS))
  if (wide !== -1) reportWide({ row: wide + 1, length: rows[wide]?.length ?? 0 }, rows, report)
  const long = firstLong(narrow)
  if (long === null) return wide === -1 ? grid : { ...grid, rows: narrow }
  reportLong(long, report)
  return { ...grid, rows: narrow.map((row) => row.map((text) => text.slice(0, MAX_LENGTH))) }
}

function firstLong(rows: Grid['rows']): Cell | null {
  for (const [index, row] of rows.entries()) {
    const at = row.findIndex((text) => text.length > MAX_LENGTH)
    if (at !== -1) return { row: index + 1, column: at + 1, text: row[at] ?? '' }
  }
  return null
}

const reportWide = (
  { row, length }: { readonly row: number; readonly length: number },
  rows: Grid['rows'],
  report: Report,
) =>
  report({
    code: 'outside-sheet',
    severity: 'warning',
    message: `第 ${row} 行有 ${length} 列，第 ${MAX_COLUMNS} 列以后的没有读入`,
    cell: { row, column: MAX_COLUMNS + 1, text: rows[row - 1]?.[MAX_COLUMNS] ?? '' },
  })

const reportLong = ({ row, column, text }: Cell, report: Report) =>
  report({
    code: 'cell-too-long',
    severity: 'error',
    message: `这一格有 ${text.length} 个字，远超电子表格一格的上限，只读入了前 ${MAX_LENGTH} 个字`,
    cell: { row, column, text: text.slice(0, MAX_LENGTH) },
  })
