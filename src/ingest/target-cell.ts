import type { Indicator } from '@/domain/form'
import { parseComparator } from './quantity'
import { readIndicatorCell } from './stated'
import type { TableRow } from './table'

/** Unit of a value that states none itself: of its heading, else of the 单位 column. */
export function unitFor(row: TableRow, id: string): string | null {
  if (row.saysPercent(id)) return '%'
  return row.text('unit')?.value.normalize('NFKC').replace(/\s+/gu, '') ?? null
}

/** 目标值, with the comparator of 指标性质 where the cell has none. */
export function readTargetCell(row: TableRow): Indicator['target'] {
  const cell = row.cell('target_value')
  const target = cell && readIndicatorCell(cell, unitFor(row, 'target_value'), row.context.report)
  if (!target) return null
  const sign = row.cell('comparator')
  return { ...target, comparator: target.comparator ?? (sign && parseComparator(sign.text)) }
}
