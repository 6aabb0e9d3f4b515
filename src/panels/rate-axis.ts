import type { ChartTheme } from '@/ui/chart-theme'
import { type AxisRange, cutWords } from './axis-range'

/** An axis of rates in percent with few round ticks; a cut start is written beside it. */
export function rateAxis(axis: '横轴' | '纵轴', range: AxisRange, theme: ChartTheme) {
  const span = range.max - range.min
  return {
    type: 'value' as const,
    ...range,
    interval: span <= 20 ? 5 : span <= 50 ? 10 : span <= 120 ? 20 : 50,
    name: cutWords(axis, range),
    nameTextStyle: { color: theme.muted, ...(axis === '纵轴' ? { align: 'left' as const } : {}) },
    axisLabel: { formatter: '{value}%', color: theme.muted },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.grid } },
  }
}
