import { fitted } from './fitted'
import type { BarSeriesOption, EChartsOption } from 'echarts'
import type { ChartTheme } from '@/ui/chart-theme'
import { departmentAxis, figureAxis } from './department-axis'
import type { Drawing } from './panel'
import { statusStyle } from './status'

/** One of the states that a bar is counted into. */
export interface Piece {
  readonly name: string
  /** Beside the colour: one character. */
  readonly sign: string
  readonly look: keyof typeof looks
}

/** A bar: how many of its things are in each state, in the order of the pieces. */
export interface StateBar {
  readonly name: string
  readonly counts: readonly number[]
  /** In the column at the right, where there is room. */
  readonly words: string
}

const looks = {
  good: (theme: ChartTheme) => statusStyle('met', theme),
  bad: (theme: ChartTheme) => statusStyle('below', theme),
  warn: (theme: ChartTheme) => statusStyle('near', theme),
  plain: (theme: ChartTheme) => ({ color: theme.missing }),
  open: ({ paper, muted }: ChartTheme) => ({
    color: paper,
    borderColor: muted,
    borderWidth: 1,
  }),
  dotted: ({ missing, muted }: ChartTheme) => ({
    color: missing,
    decal: {
      symbol: 'circle' as const,
      color: muted,
      symbolSize: 0.6,
      dashArrayX: [[4, 4]],
      dashArrayY: [4, 4],
    },
  }),
} as const

/** In px; a piece that is too narrow for its figure goes without. */
const KEY = { width: 98, height: 20, room: 12 }
const KEYS_IN_A_ROW = 3
/** From here on words stand beside the bars. */
const ROOMY = 560
const LABEL_WIDTH = 18
/** Of the width, about what names and words leave to the bars. */
const PLOT_SHARE = 0.45
/** Of keys that may take two lines on a telephone. */
export const barsHeight = (rows: readonly unknown[]): number => 60 + rows.length * 26

/** Counts as bars from zero, a piece for each state with its sign; the key stands above. */
export function stateBars(
  rows: readonly StateBar[],
  pieces: readonly Piece[],
  { theme, width }: Drawing,
): EChartsOption {
  const isNarrow = width < 480
  const used = pieces
    .map((piece, at) => ({ piece, counts: rows.map((row) => row.counts[at] ?? 0) }))
    .filter(({ counts }) => counts.some((count) => count > 0))
  const perRow = isNarrow ? KEYS_IN_A_ROW : used.length
  const totals = rows.map((row) => row.counts.reduce((sum, count) => sum + count, 0))
  const least = (LABEL_WIDTH / (PLOT_SHARE * width)) * Math.max(...totals)
  return {
    grid: { ...frame, top: KEY.room + Math.ceil(used.length / perRow) * KEY.height },
    graphic: used.flatMap(({ piece }, index) =>
      keyOf(piece, { column: index % perRow, row: Math.floor(index / perRow), theme }),
    ),
    xAxis: {
      type: 'value',
      min: 0,
      max: Math.max(...totals),
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: [
      departmentAxis(rows, { theme, width }),
      figureAxis(
        width < ROOMY ? totals.map((total) => `共 ${total}`) : rows.map(({ words }) => words),
        theme,
      ),
    ],
    series: [
      ...used.map(({ piece, counts }) => seriesOf(piece, counts, { theme, least })),
      forFigures,
    ],
  }
}

const frame = {
  left: 8,
  right: 8,
  bottom: 4,
  ...fitted,
}

/** An axis without a series draws nothing. */
const forFigures: BarSeriesOption = { type: 'bar', yAxisIndex: 1, silent: true, data: [] }

const seriesOf = (
  { sign, look }: Piece,
  counts: readonly number[],
  { theme, least }: { readonly theme: ChartTheme; readonly least: number },
): BarSeriesOption => ({
  type: 'bar',
  stack: 'states',
  barMaxWidth: 18,
  itemStyle: looks[look](theme),
  label: {
    show: true,
    color: theme.ink,
    backgroundColor: theme.paper,
    padding: [0, 2],
    borderRadius: 2,
  },
  data: counts.map((count, index) => ({
    value: count,
    row: index,
    // A border would be drawn around nothing.
    ...(count === 0 ? { itemStyle: { borderWidth: 0 } } : {}),
    label: { formatter: `${sign}${count}`, show: count > 0 && count >= least },
  })),
})

interface KeyPlace {
  readonly column: number
  readonly row: number
  readonly theme: ChartTheme
}

function keyOf({ name, sign, look }: Piece, { column, row, theme }: KeyPlace) {
  const { color, borderColor } = { borderColor: 'transparent', ...looks[look](theme) }
  const [x, y] = [8 + column * KEY.width, 2 + row * KEY.height]
  return [
    {
      type: 'rect' as const,
      silent: true,
      shape: { x, y, width: 14, height: 12 },
      style: { fill: color, stroke: borderColor },
    },
    {
      type: 'text' as const,
      silent: true,
      style: { x: x + 19, y, text: `${sign} ${name}`, fill: theme.ink },
    },
  ]
}
