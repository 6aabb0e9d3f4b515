import { formatTarget, type BasisPoints } from '@/domain/rate'
import type { ChartTheme } from '@/ui/chart-theme'

interface Line {
  readonly target: BasisPoints
  readonly theme: ChartTheme
  /** The axis that shows rates. */
  readonly axis: 'x' | 'y'
}

/**
 * The page's target as a dashed line, the mark line of a series, named at the top. Across a vertical axis it bears no
 * label, where labels of the lines would meet it: `rateAxis` names it in its head.
 */
export function targetLine({ target, theme, axis }: Line) {
  return {
    silent: true,
    // Across lines it lies below their labels, across bars above the bars.
    z: axis === 'x' ? 5 : 1,
    symbol: 'none',
    lineStyle: { color: theme.ink, type: 'dashed' as const, width: 1.5 },
    label: {
      show: axis === 'x',
      formatter: `目标 ${formatTarget(target)}`,
      color: theme.ink,
      position: 'start' as const,
    },
    data: [axis === 'x' ? { xAxis: target / 100 } : { yAxis: target / 100 }],
  }
}

/** The head of an axis that such a line crosses. */
export const targetWords = (target: BasisPoints): string => `虚线：目标 ${formatTarget(target)}`
