import type { EChartsOption } from 'echarts'
import { formatTarget, ratio } from '@/domain/rate'
import { departmentAxis, figureColumns } from '../department-axis'
import { fitted } from '../fitted'
import type { Drawing } from '../panel'
import { statusOf, statusStyle } from '../status'
import { groupsOf } from './groups'
import type { Row } from './query'
import { rateOf, rateText } from './table'

/** Percent: a rate beyond it stands at the edge, marked ▸. */
const LONGEST = 140
const NARROW = 480

/** A bar for each department, and for each target one line through the bars that it judges. */
export function toOption(rows: readonly Row[], { theme, width }: Drawing): EChartsOption {
  const isNarrow = width < NARROW
  const percent = rows.map((row) => 100 * (ratio(rateOf(row)) ?? 0))
  const max = Math.max(100, Math.min(LONGEST, 20 * Math.ceil(Math.max(...percent) / 20)))
  const rates = rows.map((row, at) => `${(percent[at] ?? 0) > max ? '▸ ' : ''}${rateText(row)}`)
  const targets = rows.map((row) => formatTarget(row.target_bp))
  const figures = [
    { head: '完成率', width: 66, texts: rates },
    { head: '目标', width: 56, texts: targets },
  ]
  return {
    grid: { left: 4, right: 4, top: 24, bottom: 4, ...fitted },
    xAxis: {
      type: 'value',
      min: 0,
      max,
      interval: isNarrow ? 50 : 20,
      axisLabel: { formatter: '{value}%', color: theme.muted },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    yAxis: [departmentAxis(rows, { theme, width }), figureColumns(figures, theme)],
    series: [
      {
        type: 'bar',
        barMaxWidth: 16,
        data: rows.map((row, index) => ({
          value: Math.min(percent[index] ?? 0, max),
          row: index,
          itemStyle: statusStyle(statusOf(rateOf(row), row.target_bp), theme),
        })),
      },
      ...groupsOf(rows).map(({ target, first, last }) => ({
        type: 'scatter' as const,
        yAxisIndex: 1,
        silent: true,
        symbol: 'rect',
        // As high as a row, so that the ticks of one target join into one line.
        symbolSize: [2, 26] as [number, number],
        itemStyle: { color: theme.ink, opacity: 1 },
        data: rows.slice(first, last + 1).map((_, at) => [target / 100, first + at]),
        z: 6,
      })),
    ],
  }
}
