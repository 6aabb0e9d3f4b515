import type { Rate } from '@/domain/rate'
import { comparisonOf, type Scope } from '@/domain/scope'
import type { PanelInput } from '../panel'
import type { Row } from './query'

/** The sum of a year's departments. */
export interface Total {
  readonly year: number
  readonly departments: number
  readonly rate: Rate
}

/** Base and other year beside each other, the earlier one first. */
export interface TotalPair {
  readonly before: Total
  readonly after: Total
}

export interface Totals {
  readonly base: number
  readonly other: number
  readonly same: TotalPair
  readonly all: TotalPair
}

const ordered = (a: Total, b: Total): TotalPair =>
  a.year < b.year ? { before: a, after: b } : { before: b, after: a }

/** In the order of the chosen years; a year without any form is left out. */
export function totalsOf(rows: readonly Row[], { scope }: PanelInput): readonly Totals[] {
  const { base, others } = comparisonOf(scope)
  return others.flatMap((other) => {
    const row = rows.find((one) => one.other === other)
    if (!row || row.other_count === 0 || row.base_count === 0) return []
    const total = (year: number, departments: number, amounts: readonly (number | null)[]) => ({
      year,
      departments,
      rate: { numerator: amounts[0] ?? null, denominator: amounts[1] ?? null },
    })
    const all = ordered(
      total(base, row.base_count, [row.base_actual, row.base_revised]),
      total(other, row.other_count, [row.other_actual, row.other_revised]),
    )
    const same = ordered(
      total(base, row.same_count, [row.same_base_actual, row.same_base_revised]),
      total(other, row.same_count, [row.same_other_actual, row.same_other_revised]),
    )
    return [{ base, other, same, all }]
  })
}

export const pairOfGroup = (totals: Totals, { group }: Pick<Scope, 'group'>): TotalPair =>
  totals[group]

export const groupNames: Readonly<Record<Scope['group'], string>> = {
  same: '同一批部门',
  all: '全部部门',
}
