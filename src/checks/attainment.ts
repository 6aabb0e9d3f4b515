import type { Comparator, Indicator, Quantity } from '@/domain/form'
import { compareDecimals } from './decimals'

export type AttainmentState = 'met' | 'missed' | 'no_target' | 'text_only' | 'not_comparable'

/** By the comparator; without one, by the direction. */
const comparatorOf = ({ target, direction }: Indicator): Comparator | null =>
  target?.comparator ??
  (direction === 'higher_better' ? '>=' : direction === 'lower_better' ? '<=' : null)

/** A side without a unit takes the other's. */
const isSameUnit = (a: Quantity, b: Quantity): boolean =>
  a.unit === null || b.unit === null || a.unit === b.unit

/** Reported value against target on exact numbers (domain rule 13), as `attainmentState` has it in SQL. */
export function attainmentStateOf(indicator: Indicator): AttainmentState {
  const { reported, target } = indicator
  if (!target) return 'no_target'
  if (!reported) return 'not_comparable'
  if (!target.value || !reported.value) return 'text_only'
  const comparator = comparatorOf(indicator)
  if (comparator === null || !isSameUnit(reported.value, target.value)) return 'not_comparable'
  const order = compareDecimals(reported.value.number, target.value.number)
  return holds[comparator](order) ? 'met' : 'missed'
}

const holds: Readonly<Record<Comparator, (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
}

/** Both numbers where the target is a floor above 0 and the units agree; else `null`. */
export function aboveFloor(indicator: Indicator): { reported: string; target: string } | null {
  const comparator = comparatorOf(indicator)
  const reported = indicator.reported?.value
  const target = indicator.target?.value
  if (!reported || !target || (comparator !== '>=' && comparator !== '>')) return null
  if (!isSameUnit(reported, target) || compareDecimals(target.number, '0') <= 0) return null
  return { reported: reported.number, target: target.number }
}

const withUnit = (text: string, unit: string | null | undefined): string =>
  unit && /\d$/.test(text) ? `${text}${unit}` : text

/** `54人`, though the cell says 54 and the unit stands in a column of its own. */
export const reportedText = ({ reported }: Indicator): string =>
  withUnit(reported?.text.trim() ?? '', reported?.value?.unit)

/** `“慰问人次”完成 54人，目标 ≥70人` */
export function describeAttainment(indicator: Indicator): string {
  const { name, target } = indicator
  const aim = withUnit(target?.text.trim() ?? '', target?.value?.unit)
  return `“${name.value}”完成 ${reportedText(indicator)}，目标 ${aim}`
}
