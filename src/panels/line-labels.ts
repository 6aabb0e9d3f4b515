import type { ChartTheme } from '@/ui/chart-theme'
import { type AxisRange, atEdge } from './axis-range'

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

interface LineEnd {
  readonly values: readonly (number | null)[]
  /** The line that ends beside this one. */
  readonly other: readonly (number | null)[]
  /** Stands above where both end at one height. */
  readonly isFirst: boolean
}

/**
 * The label of a line's end, right of it; `null` for any other point. Of two lines the upper one's
 * name stands above its end and the lower one's below, so that they never meet.
 */
export function endLabel({ values, other, isFirst }: LineEnd, index: number) {
  const last = lastStated(values)
  if (index !== last) return null
  const difference = (values[last] ?? 0) - (other[lastStated(other)] ?? 0)
  const isUpper = difference === 0 ? isFirst : difference > 0
  return {
    position: 'right' as const,
    verticalAlign: isUpper ? ('bottom' as const) : ('top' as const),
    padding: isUpper ? [0, 0, 3, 0] : [3, 0, 0, 0],
  }
}

/** A point of a line in its range: a gap for `null`, a triangle at the edge for what lies outside. */
export function linePoint(value: number | null, range: AxisRange) {
  const { position, edge } = atEdge(value ?? 0, range)
  const mark = { symbol: 'triangle', symbolSize: 11, symbolRotate: edge === 'low' ? 180 : 0 }
  return {
    point: { value: value === null ? NaN : position, ...(edge === null ? {} : mark) },
    isOff: edge !== null,
  }
}

/** In px: a figure such as 93.98%. */
const FIGURE = 46

/** Whether the figure of a point would lie on the larger dot of the chosen one beside it. */
export const isCrowded = (index: number, chosen: number, step: number): boolean =>
  chosen !== -1 && Math.abs(index - chosen) === 1 && step < FIGURE
