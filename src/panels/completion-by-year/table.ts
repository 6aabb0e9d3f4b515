import type { OriginsOf } from '../column'
import { completionRate } from '@/metrics/completion-rate'
import { totalOf } from '../origins'
import { formatRate, type Rate } from '@/domain/rate'
import { formatCount, formatFraction, MISSING } from '@/ui/formats'
import { countColumn, fractionFigure, moneyColumn, rateFigure } from '../figures'
import type { Column, PanelInput } from '../panel'
import type { Year } from './years'

export const rateOf = (row: Year): Rate => ({ numerator: row.actual, denominator: row.revised })

export function rateText(row: Year, { scope }: PanelInput): string {
  if (row.forms === 0) return '无自评表'
  return formatRate(rateOf(row), scope.target) ?? '无法计算'
}

export const medianText = (row: Year, { scope }: PanelInput): string =>
  row.median === null ? MISSING : (formatFraction(row.median, scope.target) ?? MISSING)

const total: OriginsOf<Year> = ({ fiscal_year, forms }) =>
  forms === 0 ? [] : totalOf(fiscal_year, completionRate.fields)

export const table: readonly Column<Year>[] = [
  {
    label: '年度',
    align: 'start',
    text: (row) => String(row.fiscal_year),
    figure: { kind: 'integer', value: (row) => row.fiscal_year },
  },
  countColumn('部门数', (row) => row.forms, total),
  moneyColumn('实际支出（万元）', (row) => row.actual, total),
  moneyColumn('调整预算（万元）', (row) => row.revised, total),
  { label: '预算完成率', align: 'end', text: rateText, figure: rateFigure(rateOf), origins: total },
  {
    label: '部门中位数',
    align: 'end',
    text: medianText,
    figure: fractionFigure((row) => row.median),
    origins: total,
  },
  {
    label: '低于目标',
    align: 'end',
    text: (row) => (row.forms === 0 ? MISSING : formatCount(row.below)),
    origins: total,
  },
  countColumn('缺数', (row) => row.lacking),
  countColumn('未填报', (row) => row.not_filed),
]
