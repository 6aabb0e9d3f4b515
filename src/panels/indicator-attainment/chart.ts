import type { BarSeriesOption, EChartsOption } from 'echarts'
import type { ChartTheme } from '@/ui/chart-theme'
import { departmentAxis, figureAxis } from '../department-axis'
import { stateNames } from '../department-indicators/table'
import type { Drawing } from '../panel'
import type { Row } from './query'
import { type State, states, stateSigns, stateStyle, stateWords, totalOf } from './states'

/** Counts of indicators, a bar for each department, a piece for each state; the key stands above. */
export function toOption(rows: readonly Row[], { theme, width }: Drawing): EChartsOption {
  const isNarrow = width < 480
  const used = states.filter((state) => rows.some((row) => row[state] > 0))
  const keyRows = isNarrow ? Math.ceil(used.length / KEYS_IN_A_ROW) : 1
  return {
    grid: {
      left: 8,
      right: 8,
      top: 12 + keyRows * KEY.height,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    graphic: keyOf(used, theme, isNarrow),
    xAxis: {
      type: 'value',
      min: 0,
      max: Math.max(...rows.map(totalOf)),
      minInterval: 1,
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: [
      departmentAxis(rows, { theme, isNarrow }),
      figureAxis(
        rows.map((row) => (isNarrow ? `共 ${totalOf(row)}` : stateWords(row))),
        theme,
      ),
    ],
    series: [
      ...used.map((state) => pieces(state, rows, theme)),
      // An axis without a series draws nothing.
      { type: 'bar', yAxisIndex: 1, silent: true, data: [] },
    ],
  }
}

const pieces = (state: State, rows: readonly Row[], theme: ChartTheme): BarSeriesOption => ({
  type: 'bar',
  stack: 'states',
  barMaxWidth: 18,
  itemStyle: stateStyle(state, theme),
  label: {
    show: true,
    color: theme.ink,
    backgroundColor: theme.paper,
    padding: [0, 2],
    borderRadius: 2,
  },
  data: rows.map((row, index) => ({
    value: row[state],
    row: index,
    label: { formatter: `${stateSigns[state]}${row[state]}`, show: row[state] > 0 },
  })),
})

/** In px. */
const KEY = { width: 96, height: 20 }
const KEYS_IN_A_ROW = 3

const keyOf = (used: readonly State[], theme: ChartTheme, isNarrow: boolean) =>
  used.flatMap((state, index) => {
    const column = isNarrow ? index % KEYS_IN_A_ROW : index
    const row = isNarrow ? Math.floor(index / KEYS_IN_A_ROW) : 0
    const { color, borderColor } = { borderColor: 'transparent', ...stateStyle(state, theme) }
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
        style: { x: x + 19, y, text: `${stateSigns[state]} ${stateNames[state]}`, fill: theme.ink },
      },
    ]
  })
