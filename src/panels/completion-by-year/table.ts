import { formatRate, type Rate } from '@/domain/rate'
import { formatCount, formatFraction, MISSING } from '@/ui/formats'
import { countColumn, fractionFigure, moneyColumn, rateFigure } from '../figures'
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
  {
    label: '年度',
    align: 'start',
    text: (row) => String(row.fiscal_year),
    figure: { kind: 'integer', value: (row) => row.fiscal_year },
  },
  countColumn('部门数', (row) => row.forms),
  moneyColumn('实际支出（万元）', (row) => row.actual),
  moneyColumn('调整预算（万元）', (row) => row.revised),
  { label: '预算完成率', align: 'end', text: rateText, figure: rateFigure(rateOf) },
  {
    label: '部门中位数',
    align: 'end',
    text: medianText,
    figure: fractionFigure((row) => row.median),
  },
  {
    label: '低于目标',
    align: 'end',
    text: (row) => (row.forms === 0 ? MISSING : formatCount(row.below)),
  },
  countColumn('缺数', (row) => row.lacking),
  countColumn('未填报', (row) => row.not_filed),
]
