import { formatRate, type Rate } from '@/domain/rate'
import { formatCount, formatFraction, formatWanYuan, MISSING } from '@/ui/formats'
import type { Column, PanelInput } from '../panel'
import type { Row } from './query'

export const rateOf = (row: Row): Rate => ({ numerator: row.actual, denominator: row.revised })

export function rateText(row: Row, { scope }: PanelInput): string {
  if (row.forms === 0) return '无自评表'
  return formatRate(rateOf(row), scope.target) ?? '无法计算'
}

export const medianText = (row: Row, { scope }: PanelInput): string =>
  row.median === null ? MISSING : (formatFraction(row.median, scope.target) ?? MISSING)

export const table: readonly Column<Row>[] = [
  { label: '年度', align: 'start', text: (row) => String(row.fiscal_year) },
  { label: '部门数', align: 'end', text: (row) => formatCount(row.forms) },
  { label: '实际支出（万元）', align: 'end', text: (row) => formatWanYuan(row.actual) },
  { label: '调整预算（万元）', align: 'end', text: (row) => formatWanYuan(row.revised) },
  { label: '预算完成率', align: 'end', text: rateText },
  { label: '部门中位数', align: 'end', text: medianText },
  {
    label: '低于目标',
    align: 'end',
    text: (row) => (row.forms === 0 ? MISSING : formatCount(row.below)),
  },
  { label: '缺数', align: 'end', text: (row) => formatCount(row.lacking) },
  { label: '未填报', align: 'end', text: (row) => formatCount(row.not_filed) },
]
