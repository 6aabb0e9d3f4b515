import { quantile } from '../axis-range'
import { type Rate, ratio } from '@/domain/rate'
import { adjustmentRate, completionRate, outturnRate, type RateMetric } from '@/metrics'
import type { Row } from './query'

interface RateOf {
  readonly metric: RateMetric
  readonly rateOf: (row: Row) => Rate
}

const rates: readonly RateOf[] = [
  {
    metric: completionRate,
    rateOf: (row) => ({ numerator: row.actual, denominator: row.revised }),
  },
  {
    metric: adjustmentRate,
    rateOf: (row) => ({ numerator: row.adjustment, denominator: row.original }),
  },
  { metric: outturnRate, rateOf: (row) => ({ numerator: row.actual, denominator: row.original }) },
]

/** The middle half and the ends of the peers' rates, in percent. */
export interface Spread {
  readonly low: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly high: number
}

/** One rate of the department in one year beside its peers. */
export interface Standing {
  readonly metric: RateMetric
  readonly year: number
  readonly rate: Rate
  /** Why the year has no form and so no peers; `null`: it has one. */
  readonly absence: string | null
  readonly target: number
  readonly category: string | null
  /** `all`: too few of similar size, so everybody of the category. */
  readonly group: 'similar' | 'all'
  /** Those that have this rate, by name. */
  readonly peers: readonly { readonly name: string; readonly percent: number }[]
  /** `null` without peers. */
  readonly spread: Spread | null
}

/** By rate, then by year. */
export const standingsOf = (rows: readonly Row[]): readonly Standing[] =>
  rates.flatMap(({ metric, rateOf }) =>
    rows
      .filter((row) => row.is_own)
      .map((own): Standing => {
        const others = rows.filter((row) => !row.is_own && row.fiscal_year === own.fiscal_year)
        const peers = others.flatMap((row) => {
          const value = ratio(rateOf(row))
          return value === null ? [] : [{ name: row.name, percent: 100 * value }]
        })
        return {
          metric,
          year: own.fiscal_year,
          rate: rateOf(own),
          absence: own.has_form ? null : (own.reason ?? '无记录'),
          target: own.target_bp,
          category: own.category,
          group: others.every((row) => row.is_similar) ? 'similar' : 'all',
          peers,
          spread: spreadOf(peers.map(({ percent }) => percent)),
        }
      }),
  )

/** Quartiles by linear interpolation between neighbours (type 7 of Hyndman & Fan, Am. Stat. 50, 1996). */
function spreadOf(percents: readonly number[]): Spread | null {
  if (percents.length === 0) return null
  const sorted = [...percents].sort((a, b) => a - b)
  return {
    low: quantile(sorted, 0),
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    high: quantile(sorted, 1),
  }
}

/** In percent; `null` where 无法计算. */
export function percentOf({ rate }: Standing): number | null {
  const value = ratio(rate)
  return value === null ? null : 100 * value
}

/** 1 = highest, among the peers and the department itself. */
export function placeOf(standing: Standing): number | null {
  const own = percentOf(standing)
  return own === null ? null : 1 + standing.peers.filter(({ percent }) => percent > own).length
}
