import type { BarSeriesOption, EChartsOption, ScatterSeriesOption } from 'echarts'
import { ratio } from '@/domain/rate'
import type { ChartTheme } from '@/ui/chart-theme'
import { departmentAxis, figureAxis } from '../department-axis'
import { fitted } from '../fitted'
import type { Drawing } from '../panel'
import { statusOf, statusStyle } from '../status'
import { targetLine } from '../target-line'
import type { Row } from './query'
import { rateOf, rateText, shortfallText } from './table'

/** Percent. One absurd rate must not press all others into stubs: its bar ends here, marked ▸. */
const LONGEST = 140

/** Best or worst on top; bars start at zero; figures stand in a column where no line crosses them. */
export function toOption(rows: readonly Row[], { input, theme, width }: Drawing): EChartsOption {
  const isNarrow = width < 480
  const max = Math.max(100, Math.min(LONGEST, 20 * Math.ceil(Math.max(...rows.map(percent)) / 20)))
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
    yAxis: [
      departmentAxis(rows, { theme, isNarrow }),
      figureAxis(
        rows.map((row) => figures(row, { max, isNarrow })),
        theme,
      ),
    ],
    series: [
      bars(rows, { max, theme, target: input.scope.target }),
      ownTargets(rows, input, theme),
    ],
  }
}

const percent = (row: Row): number => 100 * (ratio(rateOf(row)) ?? 0)

function bars(
  rows: readonly Row[],
  look: { readonly max: number; readonly theme: ChartTheme; readonly target: number },
): BarSeriesOption {
  return {
    type: 'bar',
    barMaxWidth: 16,
    data: rows.map((row, index) => ({
      value: Math.min(percent(row), look.max),
      row: index,
      itemStyle: statusStyle(statusOf(rateOf(row), row.target_bp), look.theme),
    })),
    markLine: targetLine({ target: look.target, theme: look.theme, axis: 'x' }),
  }
}

/** A tick where a department is judged by a target of its own. */
function ownTargets(
  rows: readonly Row[],
  { scope }: Drawing['input'],
  theme: ChartTheme,
): ScatterSeriesOption {
  return {
    type: 'scatter',
    yAxisIndex: 1,
    silent: true,
    symbol: 'rect',
    symbolSize: [3, 20],
    itemStyle: { color: theme.ink, opacity: 1 },
    data: rows.flatMap((row, index) =>
      row.target_bp === scope.target ? [] : [[row.target_bp / 100, index]],
    ),
    z: 6,
  }
}

function figures(row: Row, look: { readonly max: number; readonly isNarrow: boolean }): string {
  const rate = `${percent(row) > look.max ? '▸ ' : ''}${rateText(row)}`
  if (look.isNarrow) return rate
  return [rate, shortfallText(row)].filter(Boolean).join('  ')
}
