import type { StatedMoney, StatedRate } from '@/domain/form'
import type { MoneyUnit } from '@/domain/money'
import { isBlank } from './half-width'
import { moneyUnitOf } from './numbers'
import type { Cell, FormContext } from './reading'
import { readMoney, readRate, readText } from './stated'
import type { TableRow } from './table'
import type { Header } from './table-header'
import { reportAssumedUnit, reportBareRate, reportUnreadableUnit } from './value-findings'

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
  /** Unit written above the header; `null` when none is. */
  readonly documentUnit: MoneyUnit | null
  /** Findings that are said once. */
  readonly said: Set<string>
  readonly counters: Map<string, Counter>
}

/**
 * Our exports put one `'` before a text that a spreadsheet would run as a formula; it comes off
 * again, exactly once.
 */
const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@\t\r\n'])/u, '')

export function openRow(state: TableState, texts: readonly string[], number: number): TableRow {
  const { header, context } = state
  const place = (id: string): Cell | null => {
    const column = header.columns.get(id)?.cell.column
    if (column === undefined) return null
    return { row: number, column, text: withoutGuard(texts[column - 1] ?? '') }
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
    nextNumber: (key) => ++counterOf(state, key).count,
    refuse(id, reason) {
      context.report({
        code: 'refused-row',
        severity: 'error',
        message: `第 ${number} 行没有读入：${reason}`,
        cell: place(id) ?? { row: number, column: 1, text: texts[0] ?? '' },
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
  const { report } = state.context
  const assume = (amount: Cell): MoneyUnit => {
    once(state, 'assumed-unit', () => reportAssumedUnit(amount, report))
    return '万元'
  }
  const unit = unitOf(state, id, cell('unit'))
  return readMoney(found, { name: nameOf(state, id), units: { unit, assume } }, report)
}

/** Header before 单位 column before document; `null` when nothing states it. */
function unitOf(state: TableState, id: string, cell: Cell | null): MoneyUnit | null {
  const { header, documentUnit, context } = state
  const inHeader = header.columns.get(id)?.unit
  if (inHeader && inHeader !== '%') return inHeader
  const unit = cell ? moneyUnitOf(cell.text) : null
  if (cell && unit === null)
    once(state, `unit:${cell.row}`, () => reportUnreadableUnit(cell, context.report))
  return unit ?? documentUnit
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
