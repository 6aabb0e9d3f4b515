import { filledCells } from './grid'
import type { Grid, Span } from './sheet-grid'
import { isBlank } from './half-width'
import type { Cell, Report } from './reading'
import type { Header } from './table-header'

/** What says to whom and when a row belongs: a merged cell of these holds for all of its rows. */
const KEYS: ReadonlySet<string> = new Set([
  'department',
  'fiscal_year',
  'division_code',
  'unit',
  'task',
  'task_no',
  'level1',
  'level2',
  'category',
  'parent',
  'supervisor',
  'division_name',
  'kind',
])

type Columns = readonly { readonly column: number; readonly id: string; readonly name: string }[]

/** Rows of a table by index, 0-based, with its merged cells in place. */
export function mergedRows(
  grid: Grid,
  { columns, row }: Pick<Header, 'columns' | 'row'>,
  report: Report,
): (index: number) => readonly string[] {
  const { rows } = grid
  const own = [...columns.values()].map(({ column, cell }) => ({
    column: cell.column,
    id: column.id,
    name: column.name,
  }))
  const changed = placeMerged(grid, { columns: own, row }, report)
  return (index) => changed.get(index) ?? rows[index] ?? []
}

/**
 * Rows, by index, that merged cells change. A key is read down its rows; any other value that
 * stands over several rows or columns belongs to none of them, and this is said.
 */
export function placeMerged(
  { rows, merges = [] }: Grid,
  header: { readonly columns: Columns; readonly row: number },
  report: Report,
): ReadonlyMap<number, readonly string[]> {
  const changed = new Map<number, string[]>()
  const textsAt = (index: number) => {
    const texts = changed.get(index) ?? (rows[index] ?? []).slice()
    changed.set(index, texts)
    return texts
  }
  for (const span of merges) {
    if (span.row <= header.row) continue
    const under = header.columns.filter(
      ({ column }) => column >= span.column && column <= span.lastColumn,
    )
    const [first] = under
    const cell: Cell = {
      row: span.row,
      column: span.column,
      text: rows[span.row - 1]?.[span.column - 1] ?? '',
    }
    if (!first || isBlank(cell.text)) continue
    // A title, a sum or a note over the whole width.
    if (under.length > 1 && under.some(({ id }) => KEYS.has(id))) continue
    const records = recordsIn(rows, span)
    if (under.length === 1 && KEYS.has(first.id))
      for (const index of records) textsAt(index)[first.column - 1] = cell.text
    else if (under.length > 1 || records.length > 1) {
      textsAt(span.row - 1)[span.column - 1] = ''
      reportMerged(cell, { names: under.map(({ name }) => name), rows: records.length }, report)
    }
  }
  return changed
}

/** Indexes of rows of a span in which anything else stands. */
function recordsIn(rows: Grid['rows'], { row, lastRow, column, lastColumn }: Span): number[] {
  const found: number[] = []
  for (let index = row - 1; index < Math.min(lastRow, rows.length); index++) {
    const others = filledCells(rows[index] ?? [], index + 1).filter(
      (cell) => cell.column < column || cell.column > lastColumn,
    )
    if (others.length > 0) found.push(index)
  }
  return found
}

function reportMerged(
  cell: Cell,
  { names, rows }: { readonly names: readonly string[]; readonly rows: number },
  report: Report,
): void {
  const over =
    names.length > 1
      ? `合并在${names.map((name) => `“${name}”`).join('')}几栏下面`
      : `合并了 ${rows} 行的“${names[0]}”`
  report({
    code: 'merged-value',
    severity: 'warning',
    message: `第 ${cell.row} 行的“${cell.text.trim().slice(0, 20)}”${over}，分不清属于哪一${names.length > 1 ? '栏' : '行'}，没有读入`,
    cell,
  })
}
