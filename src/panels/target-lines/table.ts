import { completionRate } from '@/metrics'
import { formatRate, formatTarget, type Rate } from '@/domain/rate'
import { rateFigure, targetFigure } from '../figures'
import { ofYear } from '../origins'
import type { Column } from '../panel'
import { statusNames, statusOf } from '../status'
import type { Row } from './query'

export const rateOf = (row: Row): Rate => ({ numerator: row.actual, denominator: row.revised })
export const rateText = (row: Row): string => formatRate(rateOf(row), row.target_bp) ?? '无法计算'
export const sourceText = (row: Row): string => row.own_target_from ?? '页面目标'

export const statusText = (row: Row): string => {
  const status = statusOf(rateOf(row), row.target_bp)
  return status === null ? '无法计算' : statusNames[status]
}

export const table: readonly Column<Row>[] = [
  { label: '部门', align: 'start', text: (row) => row.name },
  {
    label: '目标',
    align: 'end',
    text: (row) => formatTarget(row.target_bp),
    figure: targetFigure((row) => row.target_bp),
  },
  { label: '目标来自', align: 'start', text: sourceText },
  {
    label: '预算完成率',
    align: 'end',
    text: rateText,
    figure: rateFigure(rateOf),
    origins: ofYear(completionRate.fields),
  },
  { label: '结论', align: 'start', text: statusText, origins: ofYear(completionRate.fields) },
]
