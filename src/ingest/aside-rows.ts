import type { Cell } from './reading'
import { isStaffCell } from './staff'
import type { TableState } from './table-row'
import { reportTotalRow } from './task-findings'
import { totalCell } from './totals'
import { reportStaff } from './value-findings'

/** Begins the first cell of every example row of our templates. */
export const EXAMPLE = '（示例，请删除）'

const isExample = (text: string): boolean =>
  /^[(（]示例[,，]?请删除[)）]/u.test(text.replace(/\s+/gu, ''))

/** Sums and signatures under a table are no records, nor are the examples that a template brings. */
export function isAside({ header, context, said }: TableState, cells: readonly Cell[]): boolean {
  const [first] = cells
  if (first && isExample(first.text)) {
    context.report({
      code: 'example-row',
      severity: 'information',
      message: `第 ${first.row} 行是模板里的示例，没有读入`,
      cell: first,
    })
    return true
  }
  if (first && isStaffCell(first.text)) {
    if (!said.has('staff')) reportStaff(first, context.report)
    said.add('staff')
    return true
  }
  const total = totalCell(cells, header.columns.get('department')?.cell.column)
  if (total) reportTotalRow(total, `${header.table.name}的一行`, context.report)
  return total !== undefined
}
