import { formOrigin } from '@/domain/origin'
import { completionRate } from '@/metrics'
import { ofYear } from '../origins'
import { formatRate, formatTarget, ratio, type Rate } from '@/domain/rate'
import { formatGap, formatShortfall } from '@/ui/formats'
import { moneyColumn, moneyFigure, pointsFigure, rateFigure, targetFigure } from '../figures'
import type { Column } from '../panel'
import type { Row } from './query'

export const rateOf = (row: Row): Rate => ({ numerator: row.actual, denominator: row.revised })

export const rateText = (row: Row): string => formatRate(rateOf(row), row.target_bp) ?? '无法计算'

/** `差 5.20 个百分点`. */
export const gapText = (row: Row): string => `差 ${formatGap(rateOf(row), row.target_bp)} 个百分点`

export const shortfallText = (row: Row): string => formatShortfall(row.shortfall)

/** `2/3`: years below of the years present. */
export const yearsText = (row: Row): string => `${row.years_below}/${row.years_present}`

export const explainedText = ({ is_explained }: Row): string =>
  is_explained === null ? '未填' : is_explained ? '是' : '否'

/** 百分点 under the target. */
function gapOf(row: Row): number | null {
  const value = ratio(rateOf(row))
  return value === null ? null : Math.max(0, row.target_bp / 100 - 100 * value)
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
  {
    label: '差距（百分点）',
    align: 'end',
    text: (row) => formatGap(rateOf(row), row.target_bp),
    figure: pointsFigure(gapOf),
    origins: ofYear(completionRate.fields),
  },
  {
    label: '距目标差额（万元）',
    align: 'end',
    text: (row) => shortfallText(row).replace(' 万元', ''),
    figure: moneyFigure((row) => row.shortfall),
    origins: ofYear(completionRate.fields),
  },
  {
    label: '近三年未达标',
    align: 'end',
    text: yearsText,
    origins: (row, { scope }) =>
      [2, 1, 0].flatMap((back) =>
        formOrigin(row.department_id, scope.year - back, completionRate.fields),
      ),
  },
  { label: '长期未达标', align: 'start', text: (row) => (row.is_persistent ? '长期未达标' : '') },
  {
    label: '存在问题提到预算执行',
    align: 'start',
    text: explainedText,
    origins: ofYear(['problems']),
  },
  moneyColumn<Row>('实际支出（万元）', (row) => row.actual, ofYear(['actual_expenditure'])),
  moneyColumn<Row>('调整预算（万元）', (row) => row.revised, ofYear(['revised_budget'])),
]
