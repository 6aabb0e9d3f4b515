import type { LineSeriesOption } from 'echarts'
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

/** The head of an axis that such lines cross. */
export const targetWords = (...targets: readonly BasisPoints[]): string =>
  `虚线：目标 ${[...new Set(targets)].map(formatTarget).join('、')}`

/** The target that judges each year as one dashed line with steps; `null`: the year is not judged. */
export function targetSteps(
  targets: readonly (BasisPoints | null)[],
  theme: ChartTheme,
): LineSeriesOption {
  const [first, ...others] = new Set(targets.filter((target) => target !== null))
  if (first !== undefined && others.length === 0)
    return { type: 'line', data: [], markLine: targetLine({ target: first, theme, axis: 'y' }) }
  return {
    type: 'line',
    step: 'middle',
    symbol: 'none',
    silent: true,
    z: 1,
    lineStyle: { color: theme.ink, type: 'dashed', width: 1.5 },
    data: targets.map((target) => (target === null ? NaN : target / 100)),
  }
}
