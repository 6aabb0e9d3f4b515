import { fitted } from './fitted'
import type { BarSeriesOption, EChartsOption } from 'echarts'
import type { ChartTheme } from '@/ui/chart-theme'
import { textWidth } from '@/ui/text-lines'
import { departmentAxis, figureAxis, nameRoom } from './department-axis'
import { greatest } from './extent'
import type { Drawing } from './panel'
import { KEY, keyOf, looks, type Piece } from './state-looks'

/** A bar: how many of its things are in each state, in the order of the pieces. */
export interface StateBar {
  readonly name: string
  readonly counts: readonly number[]
  /** In the column at the right, where there is room. */
  readonly words: string
}

const KEYS_IN_A_ROW = 3
/** From here on words stand beside the bars. */
const ROOMY = 560
/** In px; a piece that is too narrow for its figure goes without. */
const LABEL_WIDTH = 26
/** Of the width, about what names and words leave to the bars. */
const PLOT_SHARE = 0.45
/** Of the width, the most that names take. */
const NAMES_SHARE = 0.4
/** In px. */
const ROW = 28
/** Of keys that may take two lines on a telephone. */
export const barsHeight = (rows: readonly unknown[]): number => 60 + rows.length * ROW

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
      departmentAxis(rows, { theme, width, names: namesRoom(rows, width) }),
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

/** Wider than for departments where the names of checks would take two lines. */
const namesRoom = (rows: readonly StateBar[], width: number): number =>
  width < ROOMY
    ? nameRoom(width)
    : Math.max(
        nameRoom(width),
        Math.min(NAMES_SHARE * width, greatest(rows.map(({ name }) => textWidth(name, 12)))),
      )

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
    label: { formatter: `${sign} ${count}`, show: count > 0 && count >= least },
  })),
})
