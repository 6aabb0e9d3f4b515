import { saysInvented } from '@/domain/source'
import { isAside } from './aside-rows'
import { filledCells, hasCells, type Grid } from './grid'
import { documentUnit } from './labels'
import { startsNotes } from './notes'
import type { Cell, FormContext, Report } from './reading'
import { quoteCells } from './staff'
import type { Rows } from './table'
import type { Header } from './table-header'
import { openRow, type TableState } from './table-row'

/** Rows between two looks at the clock and the signal. */
const CHUNK = 2_000

/** Reads every row under the header into `rows`. `pause` is awaited with the share done, 0 to 1. */
export async function readTable(
  { grid, header }: { readonly grid: Grid; readonly header: Header },
  { rows, context }: { readonly rows: Rows; readonly context: FormContext },
  pause: (done: number) => Promise<void>,
): Promise<void> {
  const state = openTable(grid, header, context)
  if (!state) return
  if (!hasCells({ rows: grid.rows.slice(header.row) })) reportNoRows(header, context.report)
  for (let index = header.row; index < grid.rows.length; index++) {
    if ((index - header.row) % CHUNK === CHUNK - 1) await pause(index / grid.rows.length)
    if (readTableRow(state, { texts: grid.rows[index] ?? [], number: index + 1 }, rows)) return
  }
}

/** True when the table ends at this row. */
export function readTableRow(
  state: TableState,
  { texts, number }: { readonly texts: readonly string[]; readonly number: number },
  rows: Rows,
): boolean {
  const cells = filledCells(texts, number)
  const [first] = cells
  if (!first || isAside(state, cells)) return false
  if (startsNotes(first)) {
    reportNotes(first, state.context.report)
    return true
  }
  reportSurplus(state, cells)
  state.header.table.readRow(openRow(state, texts, number), rows)
  return false
}

/** Says what the header leaves open; `null` when a required column is missing. */
export function openTable(grid: Grid, header: Header, context: FormContext): TableState | null {
  const above = grid.rows
    .slice(0, header.row - 1)
    .flatMap((texts, index) => filledCells(texts, index + 1))
  const units = above.map(({ text }) => documentUnit(text)).filter((unit) => unit !== null)
  reportAbove(
    above.filter(({ text }) => documentUnit(text) === null && !saysInvented(text)),
    context.report,
  )
  reportColumns(header, context.report)
  if (reportMissing(header, context.report)) return null
  return {
    header,
    columnIds: [...header.columns.keys()],
    headed: new Set(
      [...header.columns.values()]
        .map(({ cell }) => cell.column)
        .concat([...header.unknown, ...header.repeated].map(({ column }) => column)),
    ),
    context,
    documentUnit: units[0] ?? null,
    said: new Set(),
    counters: new Map(),
  }
}

/** True when a required column is missing, so that no row can be read. */
function reportMissing({ table, columns, row }: Header, report: Report): boolean {
  const missing = table.required.filter((id) => !columns.has(id))
  if (missing.length === 0) return false
  const names = missing.map(
    (id) => `“${table.columns.find((column) => column.id === id)?.name ?? id}”`,
  )
  report({
    code: 'missing-column',
    severity: 'error',
    message: `认出是${table.name}，但缺少必需的列${names.join('')}，没有读入任何一行`,
    cell: {
      row,
      column: 1,
      text: [...columns.values()].map(({ cell }) => cell.text.trim()).join('，'),
    },
  })
  return true
}

function reportNoRows({ columns, row, table }: Header, report: Report): void {
  const [first] = columns.values()
  report({
    code: 'no-rows',
    severity: 'warning',
    message: `认出是${table.name}，但只有表头，没有数据行`,
    cell: first?.cell ?? { row, column: 1, text: '' },
  })
}

function reportColumns({ unknown, repeated }: Header, report: Report): void {
  if (unknown[0])
    report({
      code: 'unknown-column',
      severity: 'information',
      message: `${quoteCells(unknown)}不是这张表认得的列，没有读入`,
      cell: unknown[0],
    })
  if (repeated[0])
    report({
      code: 'repeated-column',
      severity: 'warning',
      message: `${quoteCells(repeated)}与前面的列意思相同，已采用前面的一列，这一列没有读入`,
      cell: repeated[0],
    })
}

function reportAbove(cells: readonly Cell[], report: Report): void {
  const [cell] = cells
  if (cell)
    report({
      code: 'text-above-table',
      severity: 'information',
      message: `表头上面的${quoteCells(cells.slice(0, 5))}没有读入`,
      cell,
    })
}

const reportNotes = (cell: Cell, report: Report) =>
  report({
    code: 'notes-below-table',
    severity: 'information',
    message: `第 ${cell.row} 行起是表后的说明，没有读入`,
    cell,
  })

/** Cells to the right of the last header or under none belong to nothing. */
function reportSurplus({ headed, context }: TableState, cells: readonly Cell[]): void {
  const surplus = cells.filter(({ column }) => !headed.has(column))
  const [cell] = surplus
  if (cell)
    context.report({
      code: 'surplus-cell',
      severity: 'warning',
      message: `第 ${cell.row} 行的${quoteCells(surplus)}上面没有表头，没有读入`,
      cell,
    })
}
