/** How departments are ranked, and which of them are small. */
export interface Ranking {
  /** What orders the departments and what their bars measure. */
  readonly rank: RankBy
  /** In 元: a revised budget under it is 小预算. 0: none is. */
  readonly smallBelow: number
}

export type RankBy = 'rate' | 'shortfall' | 'budget'

/** In 元. */
export const smallCuts: readonly number[] = [0, 1_000_000, 5_000_000, 10_000_000]

/** Under 100 万元, the smallest sum that a form speaks of (1 万元) moves the rate by a whole 百分点. */
export const DEFAULT_SMALL = 1_000_000

/** True where the revised budget is stated and lies under the cut. */
export const isSmallBudget = (
  revised: number | null,
  { smallBelow }: Pick<Ranking, 'smallBelow'>,
): boolean => revised !== null && revised < smallBelow

/** Part of the address; the default is left out. */
export const formatRanking = ({ rank, smallBelow }: Ranking): Record<string, string> => ({
  rank: rank === 'rate' ? '' : rank,
  small: smallBelow === DEFAULT_SMALL ? '' : String(smallBelow / 10_000),
})

/** Inverse of `formatRanking`, lenient. */
export const parseRanking = (query: Readonly<Record<string, string | undefined>>): Ranking => ({
  rank: query.rank === 'shortfall' || query.rank === 'budget' ? query.rank : 'rate',
  smallBelow: /^\d{1,6}$/.test(query.small ?? '') ? Number(query.small) * 10_000 : DEFAULT_SMALL,
})
