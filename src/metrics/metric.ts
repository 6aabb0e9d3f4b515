import type { MoneyField } from '@/domain/form'
import { sql, type Statement } from '@/engine/sql'

/** What a reader is told wherever a metric's figure stands. */
interface MetricText {
  /** Snake case, the field's identifier. */
  readonly id: string
  readonly name: string
  readonly unit: string
  /** 公式, in the words of the form. */
  readonly formula: string
  /** 口径: what is divided by what, how groups are formed. */
  readonly basis: string
  /** 使用时注意. */
  readonly caveat: string
  /** Where the definition comes from. */
  readonly source: string
}

/** Stated amounts that a figure is made from: of a rate first the numerator, then the denominator. */
export type MetricFields = readonly [MoneyField, MoneyField]

/** Pooled as Σ numerator / Σ denominator over the rows of `department_year` that have a rate of their own. */
export interface RateMetric extends MetricText {
  readonly kind: 'rate'
  readonly fields: MetricFields
  readonly numerator: Statement
  readonly denominator: Statement
  /** The rate that the form itself prints, a column of `department_year`; `null` if forms print none. */
  readonly reported: Statement | null
}

/** An amount in 元, an expression over `department_year`; NULL where an input is not stated. */
export interface AmountMetric extends MetricText {
  readonly kind: 'amount'
  readonly fields: MetricFields
  readonly amount: Statement
}

/** A figure of one indicator or task, an expression over `indicator` (and its task `t`). */
export interface ItemMetric extends MetricText {
  readonly kind: 'item'
  /** NULL where it cannot be formed. */
  readonly value: Statement
}

export type Metric = RateMetric | AmountMetric | ItemMetric

// CASE and not FILTER: DuckDB sets up a buffer of all columns for each FILTER, at every question.
const whereRated = ({ numerator, denominator }: RateMetric, amount: Statement) =>
  sql`CASE WHEN ${numerator} IS NOT NULL AND ${denominator} > 0 THEN ${amount} END`

/** Σ of the numerator, in 元 as DECIMAL(38,2); NULL when no row has a rate. */
export const sumNumerator = (metric: RateMetric): Statement =>
  sql`sum(${whereRated(metric, metric.numerator)})`

/** Σ of the denominator over the same rows as `sumNumerator`. */
export const sumDenominator = (metric: RateMetric): Statement =>
  sql`sum(${whereRated(metric, metric.denominator)})`

/** Σ of the amounts that are stated, in 元; NULL when none is. */
export const sumAmount = (metric: AmountMetric): Statement => sql`sum(${metric.amount})`

/**
 * numerator × 10000 ≥ target × denominator on exact decimals (domain rule 12); NULL where the rate
 * is 无法计算. `target` is an INTEGER expression in hundredths of a percent.
 */
export const meetsTarget = (metric: RateMetric, target: Statement): Statement => sql`
  CASE WHEN ${metric.denominator} > 0
    THEN CAST(${metric.numerator} AS DECIMAL(38, 2)) * 10000
      >= ${target} * CAST(${metric.denominator} AS DECIMAL(38, 2)) END`

/**
 * The lowest target that the rate misses, in whole hundredths of a percent: NOT `meetsTarget` is
 * exactly `target >= missedFrom`, so that rows can be judged by any target without asking again.
 * 10001: it meets all targets there can be; NULL where the rate is 无法计算.
 */
export const missedFrom = ({ numerator, denominator }: RateMetric): Statement => sql`
  CASE WHEN ${denominator} > 0 AND ${numerator} < 0 THEN 0
    WHEN ${denominator} > 0 AND ${numerator} IS NOT NULL THEN CAST(least(10001,
      ${inFen(numerator)} * 10000 // ${inFen(denominator)} + 1) AS INTEGER) END`

const inFen = (yuan: Statement): Statement =>
  sql`CAST(CAST(${yuan} AS DECIMAL(38, 2)) * 100 AS HUGEINT)`
