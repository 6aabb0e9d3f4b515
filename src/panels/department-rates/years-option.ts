import type { EChartsOption } from 'echarts'
import { formatRate, ratio } from '@/domain/rate'
import type { ChartTheme } from '@/ui/chart-theme'
import type { Row } from './query'

/** Completion over the years as one line; a year without a rate is a gap that says why. */
export function yearsOption(rows: readonly Row[], theme: ChartTheme): EChartsOption {
  const rates = rows.map(({ actual, revised }) => ({ numerator: actual, denominator: revised }))
  const percents = rates.map((rate) => ratio(rate)).map((value) => value && 100 * value)
  const stated = percents.filter((value) => value !== null)
  const low = Math.floor(Math.min(...stated, 90) / 10) * 10
  return {
    grid: { left: 40, right: 40, top: 20, bottom: 22 },
    xAxis: {
      type: 'category',
      data: rows.map(({ fiscal_year, has_form, reason }) =>
        has_form ? `${fiscal_year}` : `${fiscal_year} ${reason ?? '无记录'}`,
      ),
      axisTick: { show: false },
      axisLabel: { color: theme.ink, fontSize: 10, interval: 0 },
    },
    yAxis: { type: 'value', min: low, show: false },
    series: [
      {
        type: 'line',
        symbol: 'circle',
        symbolSize: 5,
        lineStyle: { color: theme.ink, width: 1.5 },
        itemStyle: { color: theme.ink },
        label: { show: true, fontSize: 10, color: theme.ink, formatter: (item) => labels(item) },
        data: percents.map((value) => value ?? NaN),
      },
    ],
  }

  function labels({ dataIndex }: { readonly dataIndex: number }): string {
    const rate = rates[dataIndex]
    return rate ? (formatRate(rate) ?? '') : ''
  }
}
