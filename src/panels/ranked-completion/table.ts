import { completionRate } from '@/metrics'
import { ofYear } from '../origins'
import { type BasisPoints, formatRate, formatTarget, type Rate } from '@/domain/rate'
import { formatShortfall } from '@/ui/formats'
import { moneyColumn, rateFigure, targetFigure } from '../figures'
import type { Column } from '../panel'
import { statusNames, statusOf } from '../status'
import type { Row } from './query'

export const rateOf = (row: Row): Rate => ({ numerator: row.actual, denominator: row.revised })

export const rateText = (row: Row): string => formatRate(rateOf(row), row.target_bp) ?? '无法计算'

/** `412.00 万元`; empty for a department that meets its target. */
export const shortfallText = (row: Row): string =>
  row.is_met === false ? formatShortfall(row.shortfall) : ''

export const targetName = (row: Row, target: BasisPoints): string =>
  `${row.target_bp === target ? '目标' : '部门自己的目标'} ${formatTarget(row.target_bp)}`

export const statusText = (row: Row): string => {
  const status = statusOf(rateOf(row), row.target_bp)
  return status === null ? '无法计算' : statusNames[status]
}

export const table: readonly Column<Row>[] = [
  { label: '部门', align: 'start', text: (row) => row.name },
  {
    label: '预算完成率',
    align: 'end',
    text: rateText,
    figure: rateFigure(rateOf),
    origins: ofYear(completionRate.fields),
  },
  {
    label: '目标',
    align: 'end',
    text: (row) => formatTarget(row.target_bp),
    figure: targetFigure((row) => row.target_bp),
  },
  { label: '结论', align: 'start', text: statusText, origins: ofYear(completionRate.fields) },
  moneyColumn<Row>('距目标差额（万元）', (row) => row.shortfall, ofYear(completionRate.fields)),
  moneyColumn<Row>('实际支出（万元）', (row) => row.actual, ofYear(['actual_expenditure'])),
  moneyColumn<Row>('调整预算（万元）', (row) => row.revised, ofYear(['revised_budget'])),
]
