import type { BarSeriesOption, EChartsOption, ScatterSeriesOption } from 'echarts'
import { ratio } from '@/domain/rate'
import { formatMoney } from '@/ui/formats'
import type { ChartTheme } from '@/ui/chart-theme'
import { departmentAxis, figureColumns } from '../department-axis'
import { greatest } from '../extent'
import { fitted } from '../fitted'
import { budgetBars, moneyAxis, shortfallBars } from '../money-bars'
import type { Drawing } from '../panel'
import { statusOf, statusStyle } from '../status'
import { targetLine } from '../target-line'
import { type Department, rateOf } from './departments'
import { rateText, shortfallText } from './table'

/** Percent. One absurd rate must not press all others into stubs: its bar ends here, marked ▸. */
const LONGEST = 140

/** In px: under these, fewer figures stand beside the bars. */
const NARROW = 480
const ROOMY = 620

/** Best or worst on top; bars start at zero; figures stand in columns where no line crosses them. */
export function toOption(rows: readonly Department[], drawing: Drawing): EChartsOption {
  const { theme, width } = drawing
  return {
    grid: { left: 4, right: 4, top: 24, bottom: 4, ...fitted },
    ...measureOf(rows, drawing),
    yAxis: [departmentAxis(rows, { theme, width }), figureColumns(columnsOf(rows, drawing), theme)],
  }
}

/** The axis and the bars of what the reader ranks by. */
function measureOf(
  rows: readonly Department[],
  { input, theme, width }: Drawing,
): Pick<EChartsOption, 'xAxis' | 'series'> {
  const isNarrow = width < NARROW
  const { rank, target } = input.scope
  if (rank === 'budget')
    return { xAxis: moneyAxis(theme, { isNarrow }), series: budgetBars(rows, theme) }
  if (rank === 'shortfall')
    return { xAxis: moneyAxis(theme, { isNarrow }), series: shortfallBars(rows, theme) }
  const max = longest(rows)
  return {
    xAxis: {
      type: 'value',
      min: 0,
      max,
      interval: isNarrow ? 50 : 20,
      axisLabel: { formatter: '{value}%', color: theme.muted },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    series: [bars(rows, { max, theme, target }), ownTargets(rows, input, theme)],
  }
}

const longest = (rows: readonly Department[]): number =>
  Math.max(100, Math.min(LONGEST, 20 * Math.ceil(greatest(rows.map(percent)) / 20)))

const percent = (row: Department): number => 100 * (ratio(rateOf(row)) ?? 0)

function bars(
  rows: readonly Department[],
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
  rows: readonly Department[],
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

/** Without room, the figure that is ranked by stands alone. */
function columnsOf(rows: readonly Department[], { width, input }: Drawing) {
  const max = longest(rows)
  const rates = rows.map((row) => `${percent(row) > max ? '▸ ' : ''}${rateText(row)}`)
  const rate = { head: '完成率', width: 66, texts: rates }
  const short = { head: '距目标差额', width: 104, texts: rows.map(shortfallText) }
  const budgets = rows.map((row) => formatMoney(row.revised))
  const budget = { head: '调整预算', width: 112, texts: budgets }
  if (width < NARROW) return [{ rate, shortfall: short, budget }[input.scope.rank]]
  return width < ROOMY ? [rate, short] : [rate, short, budget]
}
