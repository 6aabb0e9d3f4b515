import type { BarSeriesOption, EChartsOption, ScatterSeriesOption } from 'echarts'
import type { Rate } from '@/domain/rate'
import type { ChartTheme } from '@/ui/chart-theme'
import { statusOf, statusStyle } from './status'

interface Spending {
  /** In 元. */
  readonly actual: number | null
  readonly revised: number | null
  readonly target_bp: number
  readonly shortfall: number | null
}

const wan = (yuan: number | null): number => (yuan ?? 0) / 10_000

const rateOf = ({ actual, revised }: Spending): Rate => ({
  numerator: actual,
  denominator: revised,
})

/** An axis of money in 万元 that starts at zero. */
export const moneyAxis = (theme: ChartTheme, { isNarrow }: { readonly isNarrow: boolean }) => ({
  type: 'value' as const,
  min: 0,
  splitNumber: isNarrow ? 2 : 4,
  axisLabel: {
    color: theme.muted,
    hideOverlap: true,
    formatter: (value: number) => `${value.toLocaleString('zh-CN')} 万元`,
  },
  splitLine: { lineStyle: { color: theme.grid } },
})

/** What each department lies under its target, in 万元. */
export const shortfallBars = (rows: readonly Spending[], theme: ChartTheme): BarSeriesOption => ({
  type: 'bar',
  barMaxWidth: 16,
  data: rows.map((row, index) => ({
    value: wan(row.shortfall),
    row: index,
    itemStyle: statusStyle(statusOf(rateOf(row), row.target_bp), theme),
  })),
})

/** The budget as an open bar, what was spent of it as a filled one, the target as a tick. */
export function budgetBars(
  rows: readonly Spending[],
  theme: ChartTheme,
): NonNullable<EChartsOption['series']> {
  const spent: BarSeriesOption = {
    type: 'bar',
    barMaxWidth: 16,
    data: rows.map((row, index) => ({
      value: wan(row.actual),
      row: index,
      itemStyle: statusStyle(statusOf(rateOf(row), row.target_bp), theme),
    })),
  }
  const budget: BarSeriesOption = {
    type: 'bar',
    silent: true,
    barMaxWidth: 16,
    barGap: '-100%',
    itemStyle: { color: 'transparent', borderColor: theme.ink, borderWidth: 1 },
    data: rows.map((row) => wan(row.revised)),
  }
  const targets: ScatterSeriesOption = {
    type: 'scatter',
    yAxisIndex: 1,
    silent: true,
    symbol: 'rect',
    symbolSize: [3, 20],
    itemStyle: { color: theme.ink, opacity: 1 },
    data: rows.map((row, index) => [(wan(row.revised) * row.target_bp) / 10_000, index]),
    z: 6,
  }
  return [spent, budget, targets]
}
