import { isBlank } from '../half-width'
import { isPart } from '../part-rows'
import type { Cell } from '../reading'
import type { RollupHeader } from './header'

/**
 * For one row after the other: the cell that names a part of the department above, 其中：基本支出.
 * Where departments are numbered, rows without a number go on with the parts.
 */
export function partsIn({ headings }: RollupHeader): (cells: readonly Cell[]) => Cell | undefined {
  const columnOf = (id: 'department' | 'serial') =>
    headings.find(({ name }) => name === id)?.cell.column
  const [department, serial] = [columnOf('department'), columnOf('serial')]
  let goesOn = false
  return (cells) => {
    const name = cells.find(({ column }) => column === department)
    const isNumbered = cells.some(({ column, text }) => column === serial && !isBlank(text))
    if (!name) return undefined
    goesOn = isPart(name.text) || (goesOn && serial !== undefined && !isNumbered)
    return goesOn ? name : undefined
  }
}
