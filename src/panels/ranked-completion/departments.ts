import { isSmallBudget } from '@/domain/ranking'
import { type BasisPoints, meetsTarget, type Rate, ratio, sumOfShortfalls } from '@/domain/rate'
import { targetFor } from '../judged'
import { LISTED } from '../listed'
import type { PanelInput } from '../panel'
import { inRank } from '../ranking'
import type { Row } from './query'

/** What is said of all departments of the year. */
interface Whole {
  /** Those with a rate, those below their target, and 小预算. */
  readonly total: number
  readonly below: number
  readonly small: number
  /** Those whose rate is 无法计算: how many, and the first of their names. */
  readonly unrated: number
  readonly unrated_names: string | null
}

/** A department under the target that judges it. */
interface Judged extends Pick<Row, 'department_id' | 'name' | 'actual' | 'revised'> {
  readonly target_bp: BasisPoints
  /** `null`: its rate is 无法计算. */
  readonly is_met: boolean | null
  /** In 元; `null` as above. */
  readonly shortfall: number | null
}

export interface Department extends Judged, Whole {}

export const rateOf = ({ actual, revised }: Pick<Row, 'actual' | 'revised'>): Rate => ({
  numerator: actual,
  denominator: revised,
})

function judge(row: Row, target: BasisPoints): Judged {
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
  const all = rows.map((row) => judge(row, targetFor(row, scope)))
  const rated = all.filter((row) => row.is_met !== null)
  const unrated = all.filter((row) => row.is_met === null)
  const names = unrated.slice(0, LISTED).map((row) => row.name)
  const whole = toldBy(rows[0]) ?? {
    total: rated.length,
    below: rated.filter((row) => row.is_met === false).length,
    small: rated.filter((row) => isSmallBudget(row.revised, scope)).length,
    unrated: unrated.length,
    unrated_names: names.length > 0 ? names.join('、') : null,
  }
  const ranked = [...inRank(rated, scope, (row) => ratio(rateOf(row)) ?? 0), ...unrated]
  return ranked.map((row) => ({ ...row, ...whole }))
}

/** `null` where the rows are all. */
function toldBy(row: Row | undefined): Whole | null {
  if (!row) return null
  const { total, below, small, unrated, unrated_names } = row
  if (total === null || below === null || small === null || unrated === null) return null
  return { total, below, small, unrated, unrated_names }
}
