import * as z from 'zod/mini'
import type { Scope } from '@/domain/scope'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { scopedForms } from '@/engine/in-scope'
import { sql, type Statement } from '@/engine/sql'
import {
  adjustmentRate,
  completionRate,
  meetsTarget,
  type RateMetric,
  shortfall,
  sumAmount,
  sumDenominator,
  sumNumerator,
} from '@/metrics'
import type { PanelInput } from '../panel'

const count = z.int()
/** In 元; `null`: no form states it. */
const amount = z.nullable(z.number())

const lacking = (metric: RateMetric): Statement => sql`
  count(CASE WHEN NOT coalesce(${metric.numerator} IS NOT NULL
    AND ${metric.denominator} > 0, FALSE) THEN 1 END)`

const Row = z.object({
  fiscal_year: z.int(),
  /** Without the units that a 汇总 form contains, which `contained` counts. */
  forms: count,
  contained: count,
  /** The department's name where there is exactly one. */
  only_name: z.nullable(z.string()),
  actual: amount,
  completion_numerator: amount,
  completion_denominator: amount,
  /** Forms without a completion rate of their own, outside the pooled one. */
  lacking: count,
  adjustment_numerator: amount,
  adjustment_denominator: amount,
  below: count,
  with_own_target: count,
  /** Lowest and highest target in use, in hundredths of a percent; `null` without forms. */
  target_min: z.nullable(z.int()),
  target_max: z.nullable(z.int()),
  shortfall: amount,
  /** Forms without an adjustment rate of their own. */
  adjustment_lacking: count,
  /** Departments without a form: 应报未报, 无记录 (nobody says whether one is due), and any other reason. */
  not_filed: count,
  unrecorded: count,
  absent: count,
  previous_forms: count,
  previous_completion_numerator: amount,
  previous_completion_denominator: amount,
  previous_lacking: count,
  previous_adjustment_numerator: amount,
  previous_adjustment_denominator: amount,
  previous_below: count,
  previous_shortfall: amount,
  previous_not_filed: count,
})
export type Row = z.infer<typeof Row>

/** Of one year: one row, also where it has no form. Without the units that a 汇总 form contains. */
const stated = (scope: Scope, year: Statement): Statement => sql`
  SELECT count(*) AS forms, CASE WHEN count(*) = 1 THEN min(name) END AS only_name,
    sum(actual_expenditure) AS actual,
    ${sumNumerator(completionRate)} AS completion_numerator,
    ${sumDenominator(completionRate)} AS completion_denominator,
    ${lacking(completionRate)} AS lacking, ${lacking(adjustmentRate)} AS adjustment_lacking,
    ${sumNumerator(adjustmentRate)} AS adjustment_numerator,
    ${sumDenominator(adjustmentRate)} AS adjustment_denominator,
    count(CASE WHEN NOT ${meetsTarget(completionRate, sql`target_bp`)} THEN 1 END) AS below,
    count(own_target_bp) AS with_own_target,
    min(target_bp) AS target_min, max(target_bp) AS target_max,
    ${sumAmount(shortfall)} AS shortfall
  FROM ${scopedForms(scope)} WHERE fiscal_year = ${year} AND NOT in_parent`

const missing = (scope: Scope, year: Statement): Statement => sql`
  SELECT count(CASE WHEN fiscal_year = ${year} AND reason = '应报未报' THEN 1 END) AS not_filed,
    count(CASE WHEN fiscal_year = ${year} AND reason = '无记录' THEN 1 END) AS unrecorded,
    count(CASE WHEN fiscal_year = ${year}
      AND reason NOT IN ('应报未报', '无记录') THEN 1 END) AS absent,
    count(CASE WHEN fiscal_year < ${year} AND reason = '应报未报' THEN 1 END) AS previous_not_filed
  FROM missing_form
  WHERE dataset = ${scope.dataset} AND fiscal_year IN (${year}, ${year} - 1)
    ${andInArea(scope, sql`department_id`)}`

/** One row, also for a year without forms: the year's figures and those of the year before. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:headline',
  row: Row,
  sql({ scope }) {
    const year = sql`CAST(${scope.year} AS INTEGER)`
    // One row of each, side by side: nothing to group, and nothing to join by.
    return sql`
    SELECT ${year} AS fiscal_year, t.*, c.contained, m.*,
      p.forms AS previous_forms, p.completion_numerator AS previous_completion_numerator,
      p.completion_denominator AS previous_completion_denominator, p.lacking AS previous_lacking,
      p.adjustment_numerator AS previous_adjustment_numerator,
      p.adjustment_denominator AS previous_adjustment_denominator,
      p.below AS previous_below, p.shortfall AS previous_shortfall
    FROM (${stated(scope, year)}) t
    CROSS JOIN (${stated(scope, sql`${year} - 1`)}) p
    CROSS JOIN (SELECT count(*) AS contained FROM ${scopedForms(scope)}
      WHERE fiscal_year = ${year} AND in_parent) c
    CROSS JOIN (${missing(scope, year)}) m`
  },
}
