import { meetsTarget } from '@/domain/rate'
import { comparedDepartments, type ComparedForm, yearPair } from '../compared-years'
import { type ComparedPair, isRated, pairOf, pointsBetween } from '../compared-words'
import type { PanelInput } from '../panel'

export interface Crossing {
  readonly name: string
  readonly departmentId: string
  readonly pair: ComparedPair
  /** `fell` from 达标 to 未达标, `rose` the other way. */
  readonly direction: 'fell' | 'rose'
}

/** Those that fell, the widest fall first, then those that rose, the widest rise first. */
export function crossed(rows: readonly ComparedForm[], input: PanelInput): readonly Crossing[] {
  const crossings = comparedDepartments(rows, input).flatMap((department): Crossing[] => {
    const pair = pairOf(department, yearPair(input.scope))
    const { before, after } = pair
    if (!isRated(before) || !isRated(after)) return []
    const isMet = meetsTarget(after.rate, after.target)
    if (isMet === meetsTarget(before.rate, before.target)) return []
    const { name, departmentId } = department
    return [{ name, departmentId, pair, direction: isMet ? 'rose' : 'fell' }]
  })
  const points = ({ pair }: Crossing) => pointsBetween(pair) ?? 0
  return [
    ...crossings.filter(isFall).sort((a, b) => points(a) - points(b)),
    ...crossings.filter((row) => !isFall(row)).sort((a, b) => points(b) - points(a)),
  ]
}

export const isFall = ({ direction }: Crossing): boolean => direction === 'fell'
