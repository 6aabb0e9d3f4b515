import type { BasisPoints } from '@/domain/rate'
import { formatTarget } from '@/domain/rate'
import type { ChartTheme } from '@/ui/chart-theme'

interface Line {
  readonly target: BasisPoints
  readonly theme: ChartTheme
  /** The axis that shows rates. */
  readonly axis: 'x' | 'y'
}

/** The page's target as a dashed line with its figure; the mark line of a series. */
export function targetLine({ target, theme, axis }: Line) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: theme.ink, type: 'dashed' as const, width: 1.5 },
    label: {
      formatter: `目标 ${formatTarget(target)}`,
      color: theme.ink,
      position: axis === 'x' ? ('end' as const) : ('insideStartBottom' as const),
    },
    data: [axis === 'x' ? { xAxis: target / 100 } : { yAxis: target / 100 }],
  }
}
