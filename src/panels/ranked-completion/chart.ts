import type { EChartsOption } from 'echarts'
import { ratio } from '@/domain/rate'
import { fitted } from '../fitted'
import type { Drawing } from '../panel'
import { statusOf, statusStyle } from '../status'
import type { Row } from './query'
import { rateOf, rateText, shortfallText } from './table'

/** Best or worst on top; bars start at zero; figures stand in a column where no line crosses them. */
export function toOption(rows: readonly Row[], { input, theme, width }: Drawing): EChartsOption {
  const target = input.scope.target / 100
  const isNarrow = width < 480
  const names = {
    type: 'category' as const,
    inverse: true,
    axisTick: { show: false },
    axisLine: { show: false },
  }
  return {
    grid: {
      left: 4,
      right: 4,
      top: 24,
      bottom: 4,
      ...fitted,
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: ({ max }: { max: number }) => Math.max(100, Math.ceil(max / 10) * 10),
      interval: isNarrow ? 50 : 20,
      axisLabel: { formatter: '{value}%', color: theme.muted },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    yAxis: [
      {
        ...names,
        data: rows.map((row) => row.name),
        axisLabel: { color: theme.ink, width: isNarrow ? 112 : 200, overflow: 'truncate' },
      },
      {
        ...names,
        position: 'right',
        data: rows.map((row) => figures(row, isNarrow)),
        axisLabel: { color: theme.ink, interval: 0, margin: 10 },
      },
    ],
    series: [
      {
        type: 'bar',
        barMaxWidth: 16,
        data: rows.map((row, index) => ({
          value: 100 * (ratio(rateOf(row)) ?? 0),
          row: index,
          itemStyle: statusStyle(statusOf(rateOf(row), row.target_bp), theme),
        })),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: theme.ink, type: 'dashed', width: 1.5 },
          label: { formatter: `目标 ${target}%`, color: theme.ink, position: 'start' },
          data: [{ xAxis: target }],
        },
      },
      // An axis without a series draws nothing.
      { type: 'bar', yAxisIndex: 1, silent: true, data: [] },
    ],
  }
}

function figures(row: Row, isNarrow: boolean): string {
  const short = isNarrow ? '' : shortfallText(row)
  return short === '' ? rateText(row) : `${rateText(row)}  ${short}`
}
