import { meetsTarget } from '@/domain/rate'
import { comparedDepartments, type ComparedForm, yearPair } from '../compared-years'
import { type ComparedPair, isRated, pairOf, pointsBetween } from '../compared-words'
import type { PanelInput } from '../panel'

export interface Crossing {
  readonly name: string
  readonly departmentId: string
  readonly pair: ComparedPair
  /** `fell` from 达标 to 未达标, `rose` the other way; `unknown` where a year has no rate. */
  readonly direction: 'fell' | 'rose' | 'stayed' | 'unknown'
}

/** Every department with a form in either of the two years, merged ones as one. */
export const crossings = (rows: readonly ComparedForm[], input: PanelInput): readonly Crossing[] =>
  comparedDepartments(rows, input)
    .map((department) => {
      const pair = pairOf(department, yearPair(input.scope))
      const { name, departmentId } = department
      return { name, departmentId, pair, direction: directionOf(pair) }
    })
    .filter(({ pair }) => pair.before.layout !== null || pair.after.layout !== null)

function directionOf({ before, after }: ComparedPair): Crossing['direction'] {
  if (!isRated(before) || !isRated(after)) return 'unknown'
  const isMet = meetsTarget(after.rate, after.target)
  if (isMet === meetsTarget(before.rate, before.target)) return 'stayed'
  return isMet ? 'rose' : 'fell'
}

/** Those that fell, the widest fall first, then those that rose, the widest rise first. */
export function crossed(rows: readonly Crossing[]): readonly Crossing[] {
  const points = ({ pair }: Crossing) => pointsBetween(pair) ?? 0
  return [
    ...rows.filter(isFall).sort((a, b) => points(a) - points(b)),
    ...rows.filter(isRise).sort((a, b) => points(b) - points(a)),
  ]
}

export const isFall = ({ direction }: Crossing): boolean => direction === 'fell'
export const isRise = ({ direction }: Crossing): boolean => direction === 'rose'
