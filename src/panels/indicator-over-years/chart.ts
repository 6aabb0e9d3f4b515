import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts'
import type { ChartTheme } from '@/ui/chart-theme'
import { reportedText } from '../department-indicators/table'
import { rim } from '../line-labels'
import type { Drawing } from '../panel'
import type { Row } from './query'
import { numbersOf, type Series, seriesName, targetOf } from './series'

/** In px. */
const CELL = { height: 148, head: 44, foot: 26, side: 14 }
/** One or two fill the card that many would. */
const cellHeight = (count: number): number => (count > 2 ? CELL.height : 2 * CELL.height)
/** Two beside each other, on a telephone too: the height is fixed before the width is known. */
const columnsFor = (count: number): number => Math.min(2, count)

export const heightFor = (count: number): number =>
  cellHeight(count) * Math.ceil(count / columnsFor(count))

/** A small picture for each department and unit, each on an axis of its own. */
export function toOption(all: readonly Series[], { theme, width }: Drawing): EChartsOption {
  const columns = columnsFor(all.length)
  const cell = width / columns
  const places = all.map((series, index) => ({
    series,
    index,
    left: (index % columns) * cell + CELL.side,
    top: Math.floor(index / columns) * cellHeight(all.length) + CELL.head,
    width: cell - 2 * CELL.side - 12,
  }))
  return {
    grid: places.map(({ left, top, width: w }) => ({
      left,
      top,
      width: w,
      height: cellHeight(all.length) - CELL.head - CELL.foot,
    })),
    xAxis: places.map(({ series, index }) => yearAxis(series, index, theme)),
    yAxis: places.map(({ series, index, width: w }) => ({
      type: 'value' as const,
      gridIndex: index,
      ...rangeOf(series),
      name: headOf(series),
      nameTextStyle: {
        align: 'left' as const,
        color: theme.ink,
        lineHeight: 16,
        width: w,
        overflow: 'truncate' as const,
      },
      nameGap: 8,
      axisLabel: { show: false },
      splitLine: { show: false },
    })),
    series: places.flatMap(({ series, index }) => [
      line(series, index, theme),
      targets(series, index, theme),
    ]),
  }
}

function yearAxis(series: Series, gridIndex: number, theme: ChartTheme) {
  const last = series.points.length - 1
  return {
    type: 'category' as const,
    gridIndex,
    data: series.points.map(({ year }) => String(year)),
    axisTick: { show: false },
    axisLine: { onZero: false, lineStyle: { color: theme.grid } },
    axisLabel: {
      color: theme.muted,
      interval: (index: number) => index === 0 || index === last,
    },
  }
}

/** With room above and below, so that figures do not leave the cell. */
function rangeOf(series: Series) {
  const targets = series.points.map(({ row }) => targetOf(series, row))
  const values = [...numbersOf(series), ...targets.filter((value) => value !== null)]
  const [min, max] = [Math.min(...values), Math.max(...values)]
  const room = (max - min || Math.abs(max) || 1) * 0.25
  return { min: min - room, max: max + room }
}

const headOf = (series: Series): string =>
  `${seriesName(series)}\n${series.unit === null ? '未注明单位' : `单位：${series.unit}`}`

function line(series: Series, index: number, theme: ChartTheme): LineSeriesOption {
  const numbers = series.points.map(({ row }) => row?.reported_value ?? null)
  const first = numbers.findIndex((value) => value !== null)
  const last = numbers.map((value) => value !== null).lastIndexOf(true)
  return {
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    z: 3,
    lineStyle: { color: theme.muted, width: 1.5 },
    data: series.points.map(({ row }, at) => ({
      value: row?.reported_value ?? NaN,
      row: index,
      ...markOf(row, theme),
      label: {
        ...rim(theme),
        show: (at === first || at === last) && row !== null,
        position: 'top' as const,
        // Towards the middle, where there is room.
        align: at < numbers.length / 2 ? ('left' as const) : ('right' as const),
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
const targets = (series: Series, index: number, theme: ChartTheme): ScatterSeriesOption => ({
  type: 'scatter',
  xAxisIndex: index,
  yAxisIndex: index,
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
