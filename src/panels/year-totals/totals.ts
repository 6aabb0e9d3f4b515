import type { Rate } from '@/domain/rate'
import { comparisonOf, type Scope } from '@/domain/scope'
import type { PanelInput } from '../panel'
import type { Row } from './query'

/** The sum of a year's departments. */
export interface Total {
  readonly year: number
  readonly departments: number
  /** Units without a total of the other year, because a 汇总 form contains them there. */
  readonly folded: number
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
  /** Of the same departments, those that sent a 汇总 form in one of the years only. */
  readonly rescoped: readonly string[]
}

const ordered = (a: Total, b: Total): TotalPair =>
  a.year < b.year ? { before: a, after: b } : { before: b, after: a }

/** In the order of the chosen years; a year without any form is left out. */
export function totalsOf(rows: readonly Row[], { scope }: PanelInput): readonly Totals[] {
  const { base, others } = comparisonOf(scope)
  return others.flatMap((other) => {
    const row = rows.find((one) => one.other === other)
    if (!row || row.other_count === 0 || row.base_count === 0) return []
    const total = (
      year: number,
      [departments, folded]: readonly [number, number],
      amounts: readonly (number | null)[],
    ) => ({
      year,
      departments,
      folded,
      rate: { numerator: amounts[0] ?? null, denominator: amounts[1] ?? null },
    })
    const all = ordered(
      total(base, [row.base_count, row.base_folded], [row.base_actual, row.base_revised]),
      total(other, [row.other_count, row.other_folded], [row.other_actual, row.other_revised]),
    )
    const same = ordered(
      total(base, [row.same_count, 0], [row.same_base_actual, row.same_base_revised]),
      total(other, [row.same_count, 0], [row.same_other_actual, row.same_other_revised]),
    )
    return [{ base, other, same, all, rescoped: row.rescoped?.split('\n') ?? [] }]
  })
}

export const pairOfGroup = (totals: Totals, { group }: Pick<Scope, 'group'>): TotalPair =>
  totals[group]

export const groupNames: Readonly<Record<Scope['group'], string>> = {
  same: '同一批部门',
  all: '全部部门',
}
