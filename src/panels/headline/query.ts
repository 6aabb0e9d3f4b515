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
  count(*) FILTER (WHERE NOT coalesce(${metric.numerator} IS NOT NULL
    AND ${metric.denominator} > 0, FALSE))`

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

/** Of each of the two years with forms, without the units that a 汇总 form contains. */
const stated = sql`
  SELECT fiscal_year, count(*) AS forms,
    CASE WHEN count(*) = 1 THEN min(name) END AS only_name,
    sum(actual_expenditure) AS actual,
    ${sumNumerator(completionRate)} AS completion_numerator,
    ${sumDenominator(completionRate)} AS completion_denominator,
    ${lacking(completionRate)} AS lacking, ${lacking(adjustmentRate)} AS adjustment_lacking,
    ${sumNumerator(adjustmentRate)} AS adjustment_numerator,
    ${sumDenominator(adjustmentRate)} AS adjustment_denominator,
    count(*) FILTER (WHERE NOT ${meetsTarget(completionRate, sql`target_bp`)}) AS below,
    count(own_target_bp) AS with_own_target,
    min(target_bp) AS target_min, max(target_bp) AS target_max,
    ${sumAmount(shortfall)} AS shortfall
  FROM form_of WHERE NOT in_parent GROUP BY fiscal_year`

const ofYears = (year: Statement): Statement => sql`fiscal_year IN (${year}, ${year} - 1)`

const missing = (scope: Scope, year: Statement): Statement => sql`
  SELECT fiscal_year,
    count(*) FILTER (WHERE reason = '应报未报') AS not_filed,
    count(*) FILTER (WHERE reason = '无记录') AS unrecorded,
    count(*) FILTER (WHERE reason NOT IN ('应报未报', '无记录')) AS absent
  FROM missing_form
  WHERE dataset = ${scope.dataset} AND ${ofYears(year)} ${andInArea(scope, sql`department_id`)}
  GROUP BY fiscal_year`

/** One row, also for a year without forms: the year's figures and those of the year before. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:headline',
  row: Row,
  sql({ scope }) {
    const year = sql`CAST(${scope.year} AS INTEGER)`
    // Each table is read once for both years: at a few hundred forms, planning is what takes time.
    return sql`
    WITH form_of AS (SELECT * FROM ${scopedForms(scope)} WHERE ${ofYears(year)}),
    figures AS MATERIALIZED (
      SELECT y.fiscal_year, s.* EXCLUDE (fiscal_year, forms, lacking, adjustment_lacking, below,
          with_own_target),
        coalesce(s.forms, 0) AS forms, coalesce(s.lacking, 0) AS lacking,
        coalesce(s.adjustment_lacking, 0) AS adjustment_lacking, coalesce(s.below, 0) AS below,
        coalesce(s.with_own_target, 0) AS with_own_target, coalesce(c.contained, 0) AS contained,
        coalesce(m.not_filed, 0) AS not_filed, coalesce(m.unrecorded, 0) AS unrecorded,
        coalesce(m.absent, 0) AS absent
      FROM (SELECT ${year} AS fiscal_year UNION ALL SELECT ${year} - 1) y
      LEFT JOIN (${stated}) s ON s.fiscal_year = y.fiscal_year
      LEFT JOIN (SELECT fiscal_year, count(*) AS contained FROM form_of WHERE in_parent
        GROUP BY fiscal_year) c ON c.fiscal_year = y.fiscal_year
      LEFT JOIN (${missing(scope, year)}) m ON m.fiscal_year = y.fiscal_year
    )
    SELECT t.*, p.forms AS previous_forms,
      p.completion_numerator AS previous_completion_numerator,
      p.completion_denominator AS previous_completion_denominator, p.lacking AS previous_lacking,
      p.adjustment_numerator AS previous_adjustment_numerator,
      p.adjustment_denominator AS previous_adjustment_denominator,
      p.below AS previous_below, p.shortfall AS previous_shortfall,
      p.not_filed AS previous_not_filed
    FROM figures t JOIN figures p ON p.fiscal_year = t.fiscal_year - 1`
  },
}
