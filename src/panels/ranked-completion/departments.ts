import { type BasisPoints, meetsTarget, ratio, type Rate, sumOfShortfalls } from '@/domain/rate'
import { targetFor } from '../judged'
import type { PanelInput } from '../panel'
import { inRank } from '../ranking'
import type { Row } from './query'

/** A department under the target that judges it. */
export interface Department extends Pick<Row, 'department_id' | 'name' | 'actual' | 'revised'> {
  readonly target_bp: BasisPoints
  /** `null`: its rate is 无法计算. */
  readonly is_met: boolean | null
  /** In 元; `null` as above. */
  readonly shortfall: number | null
}

export const rateOf = ({ actual, revised }: Pick<Row, 'actual' | 'revised'>): Rate => ({
  numerator: actual,
  denominator: revised,
})

const judged = (row: Row, target: BasisPoints): Department => {
  const rate = rateOf(row)
  const { department_id, name, actual, revised } = row
  return {
    department_id,
    name,
    actual,
    revised,
    target_bp: target,
    is_met: ratio(rate) === null ? null : meetsTarget(rate, target),
    shortfall: sumOfShortfalls([{ rate, target }]),
  }
}

/** In the reader's order; those without a rate, which are not drawn, in the order of their ids. */
export function departmentsOf(rows: readonly Row[], { scope }: PanelInput): readonly Department[] {
  const all = rows.map((row) => judged(row, targetFor(row, scope)))
  const rated = all.filter((row) => row.is_met !== null)
  return [
    ...inRank(rated, scope, (row) => ratio(rateOf(row)) ?? 0),
    ...all.filter((row) => row.is_met === null),
  ]
}
