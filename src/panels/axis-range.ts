import { greatest, least } from './extent'

/** In percent. */
export interface AxisRange {
  readonly min: number
  readonly max: number
}

/** How many interquartile ranges beyond the quartiles a value still stretches an axis. */
const FENCE = 3
/** So that values that all agree do not put everything else off the axis; in 百分点. */
const LEAST_SPREAD = 20

/**
 * A range that holds the values and the anchors (a target, zero), but not a value so far off that
 * the others would fall into one point: that one is drawn at the edge, see `atEdge`.
 */
export function axisRange(values: readonly number[], anchors: readonly number[]): AxisRange {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)]
  const reach = FENCE * Math.max(high - low, LEAST_SPREAD)
  const inside = sorted.filter((value) => value >= low - reach && value <= high + reach)
  const min = least([...inside, ...anchors])
  const max = greatest([...inside, ...anchors])
  const step = max - min > 100 ? 20 : max - min > 40 ? 10 : 5
  return { min: step * Math.floor(min / step), max: step * Math.ceil(max / step) }
}

/** Rates that all stand well above zero are drawn from a later start; else from zero. */
export function rateRange(values: readonly number[], ...targets: readonly number[]): AxisRange {
  const { min, max } = axisRange(values, targets)
  return { min: min >= 40 ? min - 5 : Math.min(0, min), max: max === min ? max + 5 : max }
}

/** The value where it is drawn, and on which edge it stands when it lies outside. */
export function atEdge(value: number, { min, max }: AxisRange) {
  if (value < min) return { position: min, edge: 'low' as const }
  if (value > max) return { position: max, edge: 'high' as const }
  return { position: value, edge: null }
}

/** `纵轴从 70% 起`: a cut axis says so; empty for one that starts at zero or below. */
export const cutWords = (axis: '纵轴' | '横轴', { min }: AxisRange): string =>
  min > 0 ? `${axis}从 ${min}% 起` : ''

/** Of ascending values; `share` from 0 to 1, linear between neighbours. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
