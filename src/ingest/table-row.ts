import type { StatedMoney, StatedRate } from '@/domain/form'
import type { BlankKeys } from './blank-keys'
import { MERGED } from './blank-words'
import type { Doubts } from './doubtful-share'
import { unitsNear } from './form-unit'
import { isBlank } from './half-width'
import { moneyUnitOf } from './numbers'
import type { Cell, FormContext } from './reading'
import type { RowGauge } from './row-gauge'
import { readMoney, readRate, readText, type UnitSource } from './stated'
import type { TableRow } from './table'
import type { Header } from './table-header'
import { reportBareRate, reportUnreadableUnit } from './value-findings'

/** Numbers given out so far. */
export interface Counter {
  count: number
}

/** What is remembered from row to row of one table. */
export interface TableState {
  readonly header: Header
  /** Ids of the header's columns: one list for all rows. */
  readonly columnIds: readonly string[]
  /** Columns that stand under a heading, known or not; 1-based. */
  readonly headed: ReadonlySet<number>
  readonly context: FormContext
  readonly gauge: RowGauge
  /** What is written for the whole table, above or below it. */
  readonly units: UnitSource
  /** Findings that are said once. */
  readonly said: Set<string>
  /** Last row of notes so far. */
  readonly noted: { row: number }
  readonly counters: Map<string, Counter>
  readonly blanks: BlankKeys
  readonly doubts: Doubts
}

/**
 * Our exports put one `'` before a text that a spreadsheet would run as a formula; it comes off
 * again, exactly once.
 */
const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@\t\r\n'])/u, '')

const READ_DOWN: ReadonlySet<string> = new Set(['department', 'fiscal_year'])

interface RowTexts {
  readonly texts: readonly string[]
  readonly number: number
  /** Cells of rows above that stand for blank ones of this row. */
  readonly filled: readonly Cell[]
}

function cellIn({ texts, number, filled }: RowTexts, column: number): Cell {
  const above = filled.find((one) => one.column === column)
  const { row, text } = above ?? { row: number, text: texts[column - 1] ?? '' }
  return { row, column, text: withoutGuard(text) }
}

export function openRow(state: TableState, row: RowTexts): TableRow {
  const { header, context } = state
  const { number } = row
  const place = (id: string): Cell | null => {
    const column = header.columns.get(id)?.cell.column
    return column === undefined ? null : cellIn(row, column)
  }
  const cell = (id: string) => {
    const found = place(id)
    return found && !isBlank(found.text) ? found : null
  }
  return {
    context,
    number,
    columnIds: state.columnIds,
    cell,
    saysPercent: (id) => saysPercent(state, id),
    text(id) {
      const found = cell(id)
      return found && readText([found], context.report)
    },
    money: (id) => readMoneyCell(state, id, cell),
    rate: (id) => readRateCell(state, id, cell(id)),
    keyText: (id) => place(id)?.text ?? '',
    onDoubt: state.doubts.add,
    nextNumber: (key) => ++counterOf(state, key).count,
    refuse(where, reason) {
      const start = { row: number, column: 1, text: row.texts[0] ?? '' }
      const at = typeof where === 'string' ? (place(where) ?? start) : where
      const isMerged =
        typeof where === 'string' && context.sheetName === undefined && isBlank(at.text)
      context.report({
        code: 'refused-row',
        severity: 'error',
        message: `第 ${number} 行没有读入：${reason}${isMerged && READ_DOWN.has(where) ? MERGED : ''}`,
        cell: at,
      })
    },
  }
}

export function counterOf({ counters }: TableState, key: string): Counter {
  let counter = counters.get(key)
  if (!counter) counters.set(key, (counter = { count: 0 }))
  return counter
}

const nameOf = ({ header }: TableState, id: string) => header.columns.get(id)?.column.name ?? id

const saysPercent = ({ header }: TableState, id: string) => header.columns.get(id)?.unit === '%'

function readMoneyCell(
  state: TableState,
  id: string,
  cell: (id: string) => Cell | null,
): StatedMoney | null {
  const found = cell(id)
  if (!found) return null
  const units = unitOf(state, id, cell('unit'))
  return readMoney(found, { name: nameOf(state, id), units }, state.context.report)
}

/** Header before 单位 column before document. */
function unitOf(state: TableState, id: string, cell: Cell | null): UnitSource {
  const { header, units, context } = state
  const { unit: inHeader = null, odd = null } = header.columns.get(id) ?? {}
  if (odd !== null) return { unit: null, odd, assume: units.assume }
  if (inHeader !== null && inHeader !== '%') return unitsNear(units, inHeader)
  const unit = cell ? moneyUnitOf(cell.text) : null
  if (cell && unit === null)
    once(state, `unit:${cell.row}`, () => reportUnreadableUnit(cell, context.report))
  return unitsNear(units, unit)
}

function readRateCell(state: TableState, id: string, cell: Cell | null): StatedRate | null {
  if (!cell) return null
  const { report } = state.context
  const name = nameOf(state, id)
  const { rate, isBare } = readRate(
    cell,
    { name, headingSaysPercent: saysPercent(state, id) },
    report,
  )
  if (isBare) once(state, `bare-rate:${id}`, () => reportBareRate(name, cell, report))
  return rate
}

function once({ said }: TableState, key: string, say: () => void): void {
  if (said.has(key)) return
  said.add(key)
  say()
}
