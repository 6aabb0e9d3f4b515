import { isColumnNumbers } from './column-numbers'
import { documentUnit } from './labels'
import { startsNotes } from './notes'
import { isPart, reportPart } from './part-rows'
import type { Cell, Report } from './reading'
import { repeatsHeader } from './repeated-header'
import { isStaffCell, quoteCells } from './staff'
import type { TableState } from './table-row'
import { reportTotalRow } from './task-findings'
import { totalCell } from './totals'
import { reportStaff } from './value-findings'

/** Begins the first cell of every example row of our templates. */
export const EXAMPLE = '（示例，请删除）'

const isExample = (text: string): boolean =>
  /^[(（]示例[,，]?请删除[)）]/u.test(text.replace(/\s+/gu, ''))

/** What stands between the records of a table and is none: notes, sums, signatures, a header again. */
export function isAside(state: TableState, cells: readonly Cell[]): boolean {
  const { header, context, said } = state
  const { report } = context
  const [first] = cells
  if (!first || isOfNotes(state, cells)) return true
  if (isStaffCell(first.text)) {
    if (!said.has('staff')) reportStaff(first, report)
    said.add('staff')
    return true
  }
  const column = header.columns.get('department')?.cell.column
  const total = totalCell(cells, column)
  if (total) {
    state.blanks.forget([total], false)
    reportTotalRow(total, `${header.table.name}的一行`, report)
  }
  const part = total ? undefined : cells.find((cell) => cell.column === column && isPart(cell.text))
  if (part) {
    state.blanks.forget([part], false)
    reportPart(part, report)
  }
  return total !== undefined || part !== undefined || isOtherRow(state, cells, report)
}

/** Notes go on in lines of one cell, with a blank line at most; any other row is looked at again. */
function isOfNotes(state: TableState, cells: readonly Cell[]): boolean {
  const [first] = cells
  if (!first) return false
  const isStart = startsNotes(first)
  const isNext = cells.length === 1 && first.row <= state.noted.row + 2
  if (isStart)
    state.context.report({
      code: 'notes-below-table',
      severity: 'information',
      message: `第 ${first.row} 行起是说明，没有读入`,
      cell: first,
    })
  // By its number alone: rows between may have been read by their bytes.
  if (isStart || isNext) state.noted.row = first.row
  return isStart || isNext
}

function isOtherRow({ header }: TableState, cells: readonly Cell[], report: Report): boolean {
  const [first] = cells
  const found = first && kindOf(header.headings, first, cells)
  if (found) report({ severity: 'information', cell: first, ...found })
  return found !== null
}

function kindOf(headings: readonly Cell[], first: Cell, cells: readonly Cell[]) {
  const row = `第 ${first.row} 行`
  if (isExample(first.text))
    return { code: 'example-row', message: `${row}是模板里的示例，没有读入` }
  if (repeatsHeader(cells, headings))
    return { code: 'repeated-header', message: `${row}又是表头，没有当作数据读入` }
  if (isColumnNumbers(cells))
    return { code: 'column-numbers', message: `${row}是各栏的编号，没有当作数据读入` }
  if (cells.length <= 2 && cells.every(({ text }) => documentUnit(text) !== null))
    return { code: 'unit-row', message: `${row}的${quoteCells(cells)}是金额单位，不是数据` }
  return null
}
