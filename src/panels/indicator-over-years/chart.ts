import type { EChartsOption } from 'echarts'
import type { ChartTheme } from '@/ui/chart-theme'
import type { Drawing } from '../panel'
import { line, targets } from './marks'
import { numbersOf, type Series, seriesName, targetOf } from './series'

/** In px. */
const CELL = { height: 148, head: 44, foot: 26, side: 14 }
/** In px, of a year: from here on each has its figure. */
const ROOMY = 56
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
  const isRoomy = ({ points }: Series): boolean => cell / points.length >= ROOMY
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
    xAxis: places.map(({ series, index }) => ({
      ...yearAxis(series, theme, isRoomy(series)),
      gridIndex: index,
    })),
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
      { ...line(series, index, { theme, isRoomy: isRoomy(series) }), ...axes(index) },
      { ...targets(series, theme), ...axes(index) },
    ]),
  }
}

const axes = (index: number) => ({ xAxisIndex: index, yAxisIndex: index })

function yearAxis(series: Series, theme: ChartTheme, isRoomy: boolean) {
  const last = series.points.length - 1
  return {
    type: 'category' as const,
    data: series.points.map(({ year }) => String(year)),
    axisTick: { show: false },
    axisLine: { onZero: false, lineStyle: { color: theme.grid } },
    axisLabel: {
      color: theme.muted,
      interval: (index: number) => isRoomy || index === 0 || index === last,
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
