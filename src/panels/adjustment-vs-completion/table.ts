import { formatRate, formatTarget } from '@/domain/rate'
import { formatSignedRate, formatWanYuan } from '@/ui/formats'
import type { Column } from '../panel'
import { adjustmentOf, completionOf, quadrantOf } from './points'
import type { Row } from './query'

export const completionText = (row: Row): string =>
  formatRate(completionOf(row), row.target_bp) ?? '无法计算'

export const adjustmentText = (row: Row): string => formatSignedRate(adjustmentOf(row))

export const table: readonly Column<Row>[] = [
  { label: '部门', align: 'start', text: (row) => row.name },
  { label: '净调整率', align: 'end', text: adjustmentText },
  { label: '预算完成率', align: 'end', text: completionText },
  { label: '目标', align: 'end', text: (row) => formatTarget(row.target_bp) },
  { label: '所在象限', align: 'start', text: quadrantOf },
  { label: '年初预算（万元）', align: 'end', text: (row) => formatWanYuan(row.original) },
  { label: '预算调整数（万元）', align: 'end', text: (row) => formatWanYuan(row.adjustment) },
  { label: '调整预算（万元）', align: 'end', text: (row) => formatWanYuan(row.revised) },
  { label: '实际支出（万元）', align: 'end', text: (row) => formatWanYuan(row.actual) },
]
