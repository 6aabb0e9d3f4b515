/** Above a peak, under a valley, so that a figure does not lie on its own line. */
export function labelSide(values: readonly (number | null)[], index: number): 'top' | 'bottom' {
  const value = values[index] ?? 0
  const neighbours = [values[index - 1], values[index + 1]].filter(
    (neighbour): neighbour is number => typeof neighbour === 'number',
  )
  const mean = neighbours.reduce((sum, neighbour) => sum + neighbour, 0) / neighbours.length
  return neighbours.length > 0 && mean > value ? 'bottom' : 'top'
}

/** Where a line ends: the last value that is there; −1 for none. */
export const lastStated = (values: readonly (number | null)[]): number =>
  values.map((value) => value !== null).lastIndexOf(true)

/** For `null` values as a line chart takes them: a gap. */
export const asGap = (value: number | null): number => value ?? NaN
