import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { formsIn } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { completionRate } from '@/metrics/completion-rate'
import { sumDenominator, sumNumerator } from '@/metrics/metric'
import { judgedAlike } from '../judged'
import type { PanelInput } from '../panel'

/** Departments of a year that every target judges alike; one row without any for a gap. */
const Row = z.object({
  fiscal_year: z.int(),
  own_target_bp: z.nullable(z.int()),
  /** See `judgedAlike`. */
  missed_from: z.nullable(z.int()),
  /** Without the units that a 汇总 form contains. */
  forms: z.int(),
  /** In 元, over the forms that state both; `null`: none does. */
  actual: z.nullable(z.number()),
  revised: z.nullable(z.number()),
  /** Of all departments' rates in the year, as a fraction. */
  median: z.nullable(z.number()),
  /** 应报未报 in the year. */
  not_filed: z.int(),
})
export type Row = z.infer<typeof Row>

/**
 * Every year from the dataset's first to its last, also those without a form; moving the target asks
 * nothing, unless there are very many departments.
 */
export const query: Query<PanelInput, Row> = {
  name: 'panel:completion-by-year',
  row: Row,
  sql: (input) => sql`
    WITH rated AS (
      SELECT *, ${judgedAlike(completionRate, input)} AS missed_from,
        CASE WHEN ${completionRate.denominator} > 0 THEN
          CAST(${completionRate.numerator} AS DOUBLE) / CAST(${completionRate.denominator} AS DOUBLE)
        END AS rate
      FROM ${formsIn(input.scope)} WHERE NOT in_parent
    )
    SELECT y.fiscal_year, f.own_target_bp, f.missed_from, coalesce(f.forms, 0) AS forms,
      f.actual, f.revised, r.median, coalesce(m.not_filed, 0) AS not_filed
    FROM (
      SELECT unnest(generate_series(min(fiscal_year), max(fiscal_year)))::INTEGER AS fiscal_year
      FROM ${formsIn(input.scope)}
    ) y
    LEFT JOIN (
      SELECT fiscal_year, own_target_bp, missed_from, count(*) AS forms,
        ${sumNumerator(completionRate)} AS actual, ${sumDenominator(completionRate)} AS revised
      FROM rated GROUP BY ALL
    ) f ON f.fiscal_year = y.fiscal_year
    LEFT JOIN (
      SELECT fiscal_year, median(rate) AS median FROM rated GROUP BY fiscal_year
    ) r ON r.fiscal_year = y.fiscal_year
    LEFT JOIN (
      SELECT fiscal_year, count(*) AS not_filed FROM missing_form
      WHERE dataset = ${input.scope.dataset} AND reason = '应报未报'
        ${andInArea(input.scope, sql`department_id`)}
      GROUP BY fiscal_year
    ) m ON m.fiscal_year = y.fiscal_year
    ORDER BY y.fiscal_year`,
}
