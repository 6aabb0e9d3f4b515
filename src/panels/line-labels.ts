import type { ChartTheme } from '@/ui/chart-theme'

/** Above a peak, under a valley, so that a figure does not lie on its own line. */
export function labelSide(values: readonly (number | null)[], index: number): 'top' | 'bottom' {
  const value = values[index] ?? 0
  const neighbours = [values[index - 1], values[index + 1]].filter(
    (neighbour): neighbour is number => typeof neighbour === 'number',
  )
  const mean = neighbours.reduce((sum, neighbour) => sum + neighbour, 0) / neighbours.length
  return neighbours.length > 0 && mean > value ? 'bottom' : 'top'
}

/** A rim of paper around a figure, so that a line behind it does not strike it out. */
export const rim = (theme: ChartTheme) => ({ textBorderColor: theme.paper, textBorderWidth: 3 })

/** Where a line ends: the last value that is there; −1 for none. */
const lastStated = (values: readonly (number | null)[]): number =>
  values.map((value) => value !== null).lastIndexOf(true)

/**
 * The label of a line's end, right of it; `null` for any other point. Of two lines the upper one's
 * name stands above its end and the lower one's below, so that they never meet.
 */
export function endLabel(
  values: readonly (number | null)[],
  index: number,
  other: readonly (number | null)[],
) {
  const last = lastStated(values)
  if (index !== last) return null
  const isUpper = (values[last] ?? 0) >= (other[lastStated(other)] ?? 0)
  return {
    position: 'right' as const,
    verticalAlign: isUpper ? ('bottom' as const) : ('top' as const),
  }
}

/** For `null` values as a line chart takes them: a gap. */
export const asGap = (value: number | null): number => value ?? NaN
