import type { ChartTheme } from '@/ui/chart-theme'
import { type AxisRange, cutWords } from './axis-range'

type RateAxis = '横轴' | '纵轴'

interface Spec {
  readonly range: AxisRange
  readonly theme: ChartTheme
  /** What else stands at its head. */
  readonly words?: string
}

/** Half as wide where ticks that count from the start would miss zero. */
function intervalOf({ min, max }: AxisRange): number {
  const span = max - min
  const wide = span <= 30 ? 5 : span <= 50 ? 10 : span <= 120 ? 20 : 50
  return (wide === 10 || wide === 20) && min % wide !== 0 ? wide / 2 : wide
}

/** An axis of rates in percent with few round ticks; a cut start is written beside it. */
export function rateAxis(axis: RateAxis, { range, theme, words = '' }: Spec) {
  const interval = intervalOf(range)
  return {
    type: 'value' as const,
    ...range,
    interval,
    name: [words, cutWords(axis, range)].filter(Boolean).join(' · '),
    nameTextStyle: { color: theme.muted, ...(axis === '纵轴' ? { align: 'left' as const } : {}) },
    axisLabel: {
      formatter: '{value}%',
      color: theme.muted,
      hideOverlap: true,
      // An end between two ticks would stand too close to the one before it.
      showMaxLabel: (range.max - range.min) % interval === 0,
    },
    axisLine: { show: false, onZero: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.grid } },
  }
}
