import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { formsIn } from '@/engine/in-scope'
import { sql, type Statement } from '@/engine/sql'
import { adjustmentRate } from '@/metrics/adjustment-rate'
import { completionRate } from '@/metrics/completion-rate'
import { type RateMetric, sumDenominator, sumNumerator } from '@/metrics/metric'
import { judgedAlike } from '../judged'
import type { PanelInput } from '../panel'

/** In 元; `null`: no form states it. */
const amount = z.nullable(z.number())

const lacking = (metric: RateMetric): Statement => sql`
  count(CASE WHEN NOT coalesce(${metric.numerator} IS NOT NULL
    AND ${metric.denominator} > 0, FALSE) THEN 1 END)`

/** Departments that are alike in one year: all are judged alike, whatever the target. */
const Row = z.object({
  fiscal_year: z.int(),
  departments: z.int(),
  /** Why they have no form, such as 应报未报; `null`: they have one, and what follows tells of it. */
  reason: z.nullable(z.string()),
  /** A 汇总 form already contains them. */
  in_parent: z.nullable(z.boolean()),
  own_target_bp: z.nullable(z.int()),
  /** See `judgedAlike`. */
  missed_from: z.nullable(z.int()),
  /** One of their names. */
  a_name: z.nullable(z.string()),
  actual: amount,
  completion_numerator: amount,
  completion_denominator: amount,
  adjustment_numerator: amount,
  adjustment_denominator: amount,
  /** Forms without a completion rate of their own, outside the pooled one; and without an adjustment rate. */
  lacking: z.nullable(z.int()),
  adjustment_lacking: z.nullable(z.int()),
})
export type Row = z.infer<typeof Row>

/** Of the year and of the year before; moving the target asks nothing, unless there are very many departments. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:headline',
  row: Row,
  sql(input) {
    const { scope } = input
    const year = sql`CAST(${scope.year} AS INTEGER)`
    return sql`
    SELECT fiscal_year, in_parent, own_target_bp, ${judgedAlike(completionRate, input)} AS missed_from,
      count(*) AS departments, NULL::VARCHAR AS reason, min(name) AS a_name,
      sum(actual_expenditure) AS actual,
      ${sumNumerator(completionRate)} AS completion_numerator,
      ${sumDenominator(completionRate)} AS completion_denominator,
      ${sumNumerator(adjustmentRate)} AS adjustment_numerator,
      ${sumDenominator(adjustmentRate)} AS adjustment_denominator,
      ${lacking(completionRate)} AS lacking, ${lacking(adjustmentRate)} AS adjustment_lacking
    FROM ${formsIn(scope)} WHERE fiscal_year IN (${year}, ${year} - 1)
    GROUP BY ALL
    UNION ALL BY NAME
    SELECT fiscal_year, reason, count(*) AS departments FROM missing_form
    WHERE dataset = ${scope.dataset} AND fiscal_year IN (${year}, ${year} - 1)
      ${andInArea(scope, sql`department_id`)}
    GROUP BY ALL`
  },
}
