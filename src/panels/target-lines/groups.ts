import type { BasisPoints } from '@/domain/rate'
import type { Row } from './query'

/** Departments that one target judges: neighbours in the order of the rows. */
interface TargetGroup {
  readonly target: BasisPoints
  /** Indices of the first and the last row. */
  readonly first: number
  readonly last: number
  readonly below: number
}

export function groupsOf(rows: readonly Row[]): readonly TargetGroup[] {
  const groups: TargetGroup[] = []
  for (const [index, row] of rows.entries()) {
    const open = groups.at(-1)
    const below = row.is_met === false ? 1 : 0
    if (open?.target === row.target_bp)
      groups[groups.length - 1] = { ...open, last: index, below: open.below + below }
    else groups.push({ target: row.target_bp, first: index, last: index, below })
  }
  return groups
}
