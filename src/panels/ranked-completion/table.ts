import { completionRate } from '@/metrics/completion-rate'
import { ofYear } from '../origins'
import { type BasisPoints, formatRate, formatTarget } from '@/domain/rate'
import { formatShortfall } from '@/ui/formats'
import { moneyColumn, rateFigure, targetFigure } from '../figures'
import type { Column } from '../panel'
import { statusNames, statusOf } from '../status'
import { type Department, rateOf } from './departments'

export const rateText = (row: Department): string =>
  formatRate(rateOf(row), row.target_bp) ?? '无法计算'

/** `412.00 万元`; empty for a department that meets its target. */
export const shortfallText = (row: Department): string =>
  row.is_met === false ? formatShortfall(row.shortfall) : ''

export const targetName = (row: Department, target: BasisPoints): string =>
  `${row.target_bp === target ? '目标' : '部门自己的目标'} ${formatTarget(row.target_bp)}`

export const statusText = (row: Department): string => {
  const status = statusOf(rateOf(row), row.target_bp)
  return status === null ? '无法计算' : statusNames[status]
}

export const table: readonly Column<Department>[] = [
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
  moneyColumn<Department>(
    '距目标差额（万元）',
    (row) => row.shortfall,
    ofYear(completionRate.fields),
  ),
  moneyColumn<Department>('实际支出（万元）', (row) => row.actual, ofYear(['actual_expenditure'])),
  moneyColumn<Department>('调整预算（万元）', (row) => row.revised, ofYear(['revised_budget'])),
]
