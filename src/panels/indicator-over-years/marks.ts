import type { LineSeriesOption, ScatterSeriesOption } from 'echarts'
import type { ChartTheme } from '@/ui/chart-theme'
import { reportedText } from '../department-indicators/table'
import { rim } from '../line-labels'
import type { Row } from './query'
import { type Series, targetOf } from './series'

interface Look {
  readonly theme: ChartTheme
  readonly isRoomy: boolean
}

/** What was reported, a shape that tells a miss on each year. */
export function line(series: Series, index: number, { theme, isRoomy }: Look): LineSeriesOption {
  const numbers = series.points.map(({ row }) => row?.reported_value ?? null)
  const first = numbers.findIndex((value) => value !== null)
  const last = numbers.map((value) => value !== null).lastIndexOf(true)
  return {
    type: 'line',
    z: 3,
    lineStyle: { color: theme.muted, width: 1.5 },
    data: series.points.map(({ row }, at) => ({
      value: row?.reported_value ?? NaN,
      row: index,
      ...markOf(row, theme),
      label: {
        ...rim(theme),
        show: (isRoomy || at === first || at === last) && row !== null,
        position: 'top' as const,
        // Towards the middle, where there is room.
        align: isRoomy
          ? ('center' as const)
          : at < numbers.length / 2
            ? ('left' as const)
            : ('right' as const),
        color: theme.ink,
        formatter: row === null ? '' : reportedText(row),
      },
    })),
  }
}

/** A colour only where the direction is known; a shape that tells a miss without it. */
function markOf(row: Row | null, theme: ChartTheme) {
  const isJudged = row?.direction === 'higher_better' || row?.direction === 'lower_better'
  if (row?.state === 'missed')
    return {
      symbol: 'diamond',
      symbolSize: 11,
      itemStyle: { color: isJudged ? theme.below : theme.muted },
    }
  if (row?.state === 'met')
    return {
      symbol: 'circle',
      symbolSize: 7,
      itemStyle: { color: isJudged ? theme.met : theme.muted },
    }
  return {
    symbol: 'circle',
    symbolSize: 7,
    itemStyle: { color: theme.paper, borderColor: theme.muted, borderWidth: 1.5 },
  }
}

/** Short dashes at the height of each year's target. */
export const targets = (series: Series, theme: ChartTheme): ScatterSeriesOption => ({
  type: 'scatter',
  silent: true,
  z: 2,
  symbol: 'rect',
  symbolSize: [16, 2],
  itemStyle: { color: theme.ink, opacity: 1 },
  data: series.points.flatMap(({ year, row }) => {
    const target = targetOf(series, row)
    return target === null ? [] : [[String(year), target]]
  }),
})
