import type { Indicator } from '@/domain/form'
import type { TableColumn } from './form-columns'
import { isBlank } from './half-width'
import type { PlacedRow } from './headings'
import type { Cell, Report } from './reading'
import { plainText } from './stated'
import { directionOf } from './direction-words'

type Row = PlacedRow<TableColumn>

/** The cell of a column; `null` when blank. */
export const filled = (row: Row, column: TableColumn): Cell | null => {
  const cell = row.get(column)?.cell
  return cell && !isBlank(cell.text) ? cell : null
}

/** What stands under 度量单位. */
export function unitOf(row: Row, report: Report): string | null {
  const cell = filled(row, 'unit')
  const unit = cell && plainText(cell, report).normalize('NFKC').replace(/\s+/gu, '')
  return unit ? unit.replace(/^(?:%\(百分比\)|百分比)$/u, '%') : null
}

/** 正向指标 and 反向指标 under 指标性质. */
export function directionIn(row: Row): Indicator['direction'] {
  const text = filled(row, 'comparator')
    ?.text.normalize('NFKC')
    .replace(/\s+|指标$/gu, '')
  return text === undefined ? null : directionOf(text)
}
