import type { BasisPoints } from '@/domain/rate'
import { sql, type Statement } from '@/engine/sql'
import { meetsTarget, missedFrom, type RateMetric } from '@/metrics/metric'
import type { PanelInput } from './column'

interface Page {
  readonly target: BasisPoints
}
interface Judged {
  /** `null`: the page's target judges. */
  readonly own_target_bp: BasisPoints | null
}

/** What judges a department: its own target, else the page's. */
export const targetFor = ({ own_target_bp }: Judged, { target }: Page): BasisPoints =>
  own_target_bp ?? target

/**
 * What groups forms that are judged alike: `missedFrom`, for any target; of very many departments
 * only whether they miss the page's target or their own, by the same rule 0 or 10001.
 */
export const judgedAlike = (metric: RateMetric, { scope, isMany }: PanelInput): Statement =>
  isMany
    ? sql`CASE ${meetsTarget(metric, sql`coalesce(own_target_bp, CAST(${scope.target} AS INTEGER))`)}
        WHEN TRUE THEN 10001 WHEN FALSE THEN 0 END`
    : missedFrom(metric)

/** Whether departments with this `judgedAlike` lie below their target; not where it is `null`. */
export const isBelow = (row: Judged & { readonly missed_from: number | null }, page: Page) =>
  row.missed_from !== null && targetFor(row, page) >= row.missed_from
