import { fitted } from './fitted'
import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts'
import { type BasisPoints, ratio, type Rate } from '@/domain/rate'
import type { ChartTheme } from '@/ui/chart-theme'
import { type AxisRange, atEdge, rateRange } from './axis-range'
import { departmentAxis, figureAxis } from './department-axis'
import type { Drawing } from './panel'
import { rateAxis } from './rate-axis'
import { statusOf } from './status'
import { targetLine } from './target-line'

/** A rate in two years, the earlier one first. */
export interface Dumbbell {
  readonly name: string
  readonly before: Rate
  readonly after: Rate
  /** Of the later year. */
  readonly target: BasisPoints
  /** The two years do not continue each other: their link is dashed. */
  readonly isBroken: boolean
  /** In the column at the right. */
  readonly figure: string
}

interface Plot {
  readonly drawing: Drawing
  readonly range: AxisRange
}

const percent = (rate: Rate): number | null => {
  const value = ratio(rate)
  return value === null ? null : 100 * value
}

/** From the earlier year's hollow dot to the later one's arrow, a line for each row. */
export function dumbbells(
  rows: readonly Dumbbell[],
  drawing: Drawing,
  /** Which years the two marks are. */
  words: string,
): EChartsOption {
  const { theme, width, input } = drawing
  const values = rows
    .flatMap((row) => [percent(row.before), percent(row.after)])
    .filter((value) => value !== null)
  const range = rateRange(values, input.scope.target / 100)
  const axis = rateAxis('横轴', { range, theme })
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
      departmentAxis(rows, { theme, width }),
      figureAxis(
        rows.map((row) => row.figure),
        theme,
      ),
    ],
    series: seriesOf(rows, { drawing, range }),
  }
}

function seriesOf(rows: readonly Dumbbell[], plot: Plot): NonNullable<EChartsOption['series']> {
  const { theme, input } = plot.drawing
  const markLine = targetLine({ target: input.scope.target, theme, axis: 'x' })
  return [
    { ...links(rows, plot, false), markLine },
    links(rows, plot, true),
    starts(rows, plot),
    ends(rows, plot),
  ]
}

/** A gap after each pair keeps the rows' lines apart. */
function links(
  rows: readonly Dumbbell[],
  { drawing, range }: Plot,
  isBroken: boolean,
): LineSeriesOption {
  const type = isBroken ? ('dotted' as const) : ('solid' as const)
  return {
    type: 'line',
    silent: true,
    symbol: 'none',
    lineStyle: { color: drawing.theme.muted, width: 2, type },
    data: rows.flatMap((row, index) => {
      const [from, to] = [percent(row.before), percent(row.after)]
      if (from === null || to === null || row.isBroken !== isBroken) return []
      const [a, b] = [atEdge(from, range).position, atEdge(to, range).position]
      return [
        [a, index],
        [b, index],
        ['-', '-'],
      ]
    }),
  }
}

function starts(rows: readonly Dumbbell[], { drawing, range }: Plot): ScatterSeriesOption {
  const { paper, muted } = drawing.theme
  return {
    type: 'scatter',
    z: 3,
    symbol: 'circle',
    symbolSize: 9,
    itemStyle: { color: paper, opacity: 1, borderColor: muted, borderWidth: 1.5 },
    data: rows.flatMap((row, index) => {
      const from = percent(row.before)
      return from === null ? [] : [{ value: [atEdge(from, range).position, index], row: index }]
    }),
  }
}

const colorOf = ({ after, target }: Dumbbell, theme: ChartTheme): string =>
  theme[statusOf(after, target) ?? 'missing']

/** An arrow in the direction of the change; a diamond where there is none. Every row is found here. */
function ends(rows: readonly Dumbbell[], { drawing, range }: Plot): ScatterSeriesOption {
  return {
    type: 'scatter',
    yAxisIndex: 1,
    z: 4,
    data: rows.map((row, index) => {
      const [from, to] = [percent(row.before), percent(row.after)]
      if (to === null) {
        const itemStyle = { color: 'transparent', opacity: 1 }
        return { value: [range.min, index], row: index, symbolSize: 12, itemStyle }
      }
      const isArrow = from !== null && from !== to
      return {
        value: [atEdge(to, range).position, index],
        row: index,
        symbol: isArrow ? 'triangle' : 'diamond',
        symbolSize: 12,
        symbolRotate: !isArrow ? 0 : to < (from ?? to) ? 90 : -90,
        itemStyle: { color: colorOf(row, drawing.theme), opacity: 1 },
      }
    }),
  }
}
