import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts'
import { ratio, type Rate } from '@/domain/rate'
import type { ChartTheme } from '@/ui/chart-theme'
import { type AxisRange, atEdge, rateRange } from '../axis-range'
import { departmentAxis, figureAxis } from '../department-axis'
import { fitted } from '../fitted'
import type { Drawing } from '../panel'
import { rateAxis } from '../rate-axis'
import { statusOf } from '../status'
import { targetLine } from '../target-line'
import { crossing, rateBefore, rateOf } from './crossing'
import type { Row } from './query'
import { changeText, rateBeforeText, rateText } from './table'

const percent = (rate: Rate): number => 100 * (ratio(rate) ?? 0)

/** From last year's hollow dot to this year's arrow, one line for each department. */
export function toOption(rows: readonly Row[], { input, theme, width }: Drawing): EChartsOption {
  const isNarrow = width < 480
  const { target } = input.scope
  const values = rows.flatMap((row) => [percent(rateBefore(row)), percent(rateOf(row))])
  const range = rateRange(values, target / 100)
  const axis = rateAxis('横轴', { range, theme })
  const words = `○ ${input.scope.year - 1} 年 → ${input.scope.year} 年`
  return {
    grid: {
      left: 8,
      right: 8,
      top: 24,
      bottom: 24,
      ...fitted,
    },
    xAxis: {
      ...axis,
      name: [words, axis.name].filter(Boolean).join(' · '),
      nameLocation: 'middle',
      nameGap: 26,
      splitLine: { show: false },
    },
    yAxis: [
      departmentAxis(rows, { theme, isNarrow }),
      figureAxis(
        rows.map((row) => figureText(row, isNarrow)),
        theme,
      ),
    ],
    series: [
      {
        ...links(rows, range, theme.muted),
        markLine: targetLine({ target, theme, axis: 'x' }),
      },
      before(rows, range, theme),
      {
        type: 'scatter',
        yAxisIndex: 1,
        z: 4,
        symbol: 'triangle',
        symbolSize: 12,
        data: rows.map((row, index) => ({
          value: [atEdge(percent(rateOf(row)), range).position, index],
          row: index,
          symbolRotate: percent(rateOf(row)) < percent(rateBefore(row)) ? 90 : -90,
          itemStyle: {
            color: theme[statusOf(rateOf(row), row.target_bp) ?? 'missing'],
            opacity: 1,
          },
        })),
      },
    ],
  }
}

function figureText(row: Row, isNarrow: boolean): string {
  const change = changeText(row)
  if (isNarrow) return `${rateText(row)} ${crossing(row) === 'fell' ? '未达标' : '达标'}`
  return `${rateBeforeText(row)} → ${rateText(row)}  ${change}`
}

/** A gap after each pair keeps the departments' lines apart. */
const links = (rows: readonly Row[], range: AxisRange, color: string): LineSeriesOption => ({
  type: 'line',
  silent: true,
  symbol: 'none',
  lineStyle: { color, width: 2 },
  data: rows.flatMap((row, index) => [
    [atEdge(percent(rateBefore(row)), range).position, index],
    [atEdge(percent(rateOf(row)), range).position, index],
    ['-', '-'],
  ]),
})

const before = (
  rows: readonly Row[],
  range: AxisRange,
  theme: ChartTheme,
): ScatterSeriesOption => ({
  type: 'scatter',
  z: 3,
  symbol: 'circle',
  symbolSize: 9,
  itemStyle: { color: theme.paper, opacity: 1, borderColor: theme.muted, borderWidth: 1.5 },
  data: rows.map((row, index) => ({
    value: [atEdge(percent(rateBefore(row)), range).position, index],
    row: index,
  })),
})
