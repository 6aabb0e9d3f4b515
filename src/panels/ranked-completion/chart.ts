import type { EChartsOption } from 'echarts'
import { ratio } from '@/domain/rate'
import type { Drawing } from '../panel'
import { statusOf, statusStyle } from '../status'
import type { Row } from './query'
import { rateOf, rateText, shortfallText } from './table'

/** Best or worst on top; bars start at zero. */
export function toOption(rows: readonly Row[], { input, theme, width }: Drawing): EChartsOption {
  const target = input.scope.target / 100
  const isNarrow = width < 480
  return {
    grid: { left: 8, right: isNarrow ? 72 : 168, top: 28, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      min: 0,
      max: ({ max }: { max: number }) => Math.max(100, Math.ceil(max / 10) * 10),
      axisLabel: { formatter: '{value}%', color: theme.muted },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.name),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: theme.ink, width: isNarrow ? 104 : 180, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 16,
        data: rows.map((row, index) => ({
          value: 100 * (ratio(rateOf(row)) ?? 0),
          row: index,
          itemStyle: statusStyle(statusOf(rateOf(row), row.target_bp), theme),
        })),
        label: {
          show: true,
          position: 'right',
          color: theme.ink,
          formatter: ({ dataIndex }) => {
            const row = rows[dataIndex]
            if (!row) return ''
            const short = shortfallText(row)
            return isNarrow || short === '' ? rateText(row) : `${rateText(row)}  ${short}`
          },
        },
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: theme.ink, type: 'dashed', width: 1.5 },
          label: { formatter: `目标 ${target}%`, color: theme.ink, position: 'start' },
          data: [{ xAxis: target }],
        },
      },
    ],
  }
}
