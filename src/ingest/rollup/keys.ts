import type { Form } from '@/domain/form'
import { isFilled } from '../form-identity'
import type { PlacedRow } from '../headings'
import type { Cell, FormContext } from '../reading'
import { stated } from '../stated'
import { MERGED } from '../table-row'
import { parseYear } from '../years'
import { isNoName } from './asides'
import type { RollupColumn } from './columns'
import type { RollupState } from './figures'

type Row = PlacedRow<RollupColumn>

/** `null`, with a finding, where the row names no department. */
export function departmentOf(row: Row, cells: readonly Cell[], context: FormContext): Cell | null {
  const cell = row.get('department')?.cell
  const [first] = cells
  if (cell && isFilled(cell) && !isNoName(cell.text)) return cell
  if (cell && isFilled(cell))
    refuse(cell, `部门名称写的是“${cell.text.trim()}”，不是部门的名称`, context)
  else if (first)
    refuse(first, `没有部门名称${context.sheetName === undefined ? MERGED : ''}`, context)
  return null
}

export function refuse(cell: Cell, reason: string, { report }: FormContext): void {
  report({
    code: 'refused-row',
    severity: 'error',
    message: `第 ${cell.row} 行没有读入：${reason}`,
    cell,
  })
}

/** `null` without a column of years; `undefined`, with a finding, where the row's cannot be read. */
export function yearOf(
  { headings, context }: RollupState,
  row: Row,
): Form['fiscalYear'] | undefined {
  const found = row.get('fiscal_year')
  if (!found) {
    const place = row.get('department')?.cell
    if (!headings.some(({ name }) => name === 'fiscal_year') || !place) return null
    refuse(place, '没有年度', context)
    return undefined
  }
  const own = parseYear(found.cell.text)
  if (own !== null) return stated(own, found.cell)
  refuse(found.cell, `年度写的是“${found.cell.text.trim()}”，读不出年份`, context)
  return undefined
}
