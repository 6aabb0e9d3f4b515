import type { BasisPoints } from '@/domain/rate'

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

/** Whether departments with this `missedFrom` lie below their target; not where it is `null`. */
export const isBelow = (row: Judged & { readonly missed_from: number | null }, page: Page) =>
  row.missed_from !== null && targetFor(row, page) >= row.missed_from
