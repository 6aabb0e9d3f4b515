import { saysInvented } from '@/domain/source'
import { isAside } from './aside-rows'
import { reportCountedTwice } from './counted-twice'
import { Doubts } from './doubtful-share'
import { openUnits } from './form-unit'
import { filledCells, hasCells } from './grid'
import type { Grid } from './sheet-grid'
import { tableUnit } from './labels'
import { mergedRows } from './merged-cells'
import type { Cell, FormContext } from './reading'
import { gaugeOf, surplusOf } from './row-gauge'
import { quoteCells } from './staff'
import type { Rows } from './table'
import { reportColumns, reportMissing, reportNoRows } from './table-findings'
import type { Header } from './table-header'
import { openBlanks } from './table-keys'
import { openRow, type TableState } from './table-row'
import { agreedUnit } from './unit-words'
import { statedUnits } from './stated-units'

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
  const before = rows.forms.length
  if (!hasCells({ rows: grid.rows.slice(header.row) })) reportNoRows(header, context.report)
  const textsOf = mergedRows(grid, header, context.report)
  for (let index = header.row; index < grid.rows.length; index++) {
    if ((index - header.row) % CHUNK === CHUNK - 1) await pause(index / grid.rows.length)
    readTableRow(state, { texts: textsOf(index), number: index + 1 }, rows)
  }
  closeTable(state)
  reportCountedTwice(rows.forms.slice(before), context.report)
}

/** What is said when all rows have been seen. */
export function closeTable({ blanks, doubts, context }: TableState): void {
  blanks.ask()
  doubts.tell(context.report)
}

export function readTableRow(
  state: TableState,
  { texts, number }: { readonly texts: readonly string[]; readonly number: number },
  rows: Rows,
): void {
  const cells = filledCells(texts, number)
  if (cells.length === 0 || isAside(state, cells)) return
  const surplus = surplusOf(cells, texts.length, state.gauge)
  if (surplus) {
    state.blanks.forget(cells, true)
    return openRow(state, { texts, number, filled: [] }).refuse(surplus.cell, surplus.reason)
  }
  reportSurplus(state, cells)
  const filled = state.blanks.fill(cells)
  if (filled) state.header.table.readRow(openRow(state, { texts, number, filled }), rows)
}

/** Says what the header leaves open; `null` when a required column is missing. */
export function openTable(grid: Grid, header: Header, context: FormContext): TableState | null {
  const above = grid.rows
    .slice(0, header.firstRow - 1)
    .flatMap((texts, index) => filledCells(texts, index + 1))
  reportAbove(
    above.filter(({ text }) => tableUnit(text)?.text === undefined && !saysInvented(text)),
    context,
  )
  reportColumns(header, context.report)
  if (reportMissing(header, context)) return null
  const headed = header.headings.map(({ column }) => column)
  const isText = context.sheetName === undefined
  const stated = [...above.map(({ text }) => tableUnit(text)), ...statedUnits(grid, header)]
  const unit = agreedUnit(stated)
  return {
    header,
    columnIds: [...header.columns.keys()],
    headed: new Set(headed),
    gauge: gaugeOf(isText ? (row) => grid.rows[row - 1]?.length ?? 0 : null, {
      row: header.headings[0]?.row ?? header.row,
      headed: Math.max(...headed),
    }),
    context,
    units: openUnits(unit, context.unitAbove ?? { unit: null }, context.report),
    said: new Set(),
    noted: { row: -Infinity },
    counters: new Map(),
    blanks: openBlanks(header, context),
    doubts: new Doubts(),
  }
}

function reportAbove(cells: readonly Cell[], { report }: FormContext): void {
  const [cell] = cells
  if (cell)
    report({
      code: 'text-above-table',
      severity: 'information',
      message: `表头上面的${quoteCells(cells.slice(0, 5))}没有读入`,
      cell,
    })
}

/** In a book, or under a heading left blank: it belongs to nothing, and moves nothing. */
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
