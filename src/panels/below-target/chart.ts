import type { BarSeriesOption, EChartsOption } from 'echarts'
import { ratio } from '@/domain/rate'
import type { ChartTheme } from '@/ui/chart-theme'
import { formatMoney } from '@/ui/formats'
import { departmentAxis, figureColumns } from '../department-axis'
import { fitted } from '../fitted'
import { budgetBars, moneyAxis, shortfallBars } from '../money-bars'
import type { Drawing } from '../panel'
import { statusOf, statusStyle } from '../status'
import type { Row } from './query'
import { gapText, rateOf, shortfallText, yearsText } from './table'

/** In px: under these, fewer figures stand beside the bars. */
const NARROW = 480
const ROOMY = 720

/** How far each department lies under its own target; bars start at zero. */
export function toOption(rows: readonly Row[], drawing: Drawing): EChartsOption {
  const { theme, width } = drawing
  return {
    grid: { left: 8, right: 4, top: 24, bottom: 4, ...fitted },
    ...measureOf(rows, drawing),
    yAxis: [departmentAxis(rows, { theme, width }), figureColumns(columnsOf(rows, drawing), theme)],
  }
}

/** The axis and the bars of what the reader ranks by. */
function measureOf(
  rows: readonly Row[],
  { input, theme, width }: Drawing,
): Pick<EChartsOption, 'xAxis' | 'series'> {
  const isNarrow = width < NARROW
  const { rank } = input.scope
  if (rank === 'budget')
    return { xAxis: moneyAxis(theme, { isNarrow }), series: budgetBars(rows, theme) }
  if (rank === 'shortfall')
    return { xAxis: moneyAxis(theme, { isNarrow }), series: shortfallBars(rows, theme) }
  return {
    xAxis: {
      type: 'value',
      min: 0,
      splitNumber: isNarrow ? 2 : 4,
      axisLabel: {
        color: theme.muted,
        hideOverlap: true,
        formatter: isNarrow ? '{value}' : '{value} 个百分点',
      },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    series: [gapBars(rows, theme)],
  }
}

const gapBars = (rows: readonly Row[], theme: ChartTheme): BarSeriesOption => ({
  type: 'bar',
  barMaxWidth: 16,
  data: rows.map((row, index) => ({
    value: row.target_bp / 100 - 100 * (ratio(rateOf(row)) ?? 0),
    row: index,
    itemStyle: statusStyle(statusOf(rateOf(row), row.target_bp), theme),
  })),
})

/** ◆ marks 长期未达标; the definition says so where there is no room for the words. */
function columnsOf(rows: readonly Row[], { width, input }: Drawing) {
  const persistent = (words: string) =>
    rows.map((row) => (row.is_persistent ? `${words} ${yearsText(row)}` : ''))
  const gaps = rows.map((row) => gapText(row).replace('差 ', ''))
  const gap = { head: '低于目标', width: 92, texts: gaps }
  const short = { head: '距目标差额', width: 112, texts: rows.map(shortfallText) }
  const budgets = rows.map((row) => formatMoney(row.revised))
  const budget = { head: '调整预算', width: 120, texts: budgets }
  const mark = { head: '', width: 44, texts: persistent('◆') }
  if (width < NARROW) return [{ rate: gap, shortfall: short, budget }[input.scope.rank], mark]
  if (width < ROOMY) return [gap, short, mark]
  return [gap, short, budget, { head: '近三年', width: 124, texts: persistent('◆ 长期未达标') }]
}
