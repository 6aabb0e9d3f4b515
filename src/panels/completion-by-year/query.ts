import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { completionRate, meetsTarget, sumDenominator, sumNumerator } from '@/metrics'
import type { PanelInput } from '../panel'

const Row = z.object({
  fiscal_year: z.int(),
  /** Without the units that a 汇总 form contains. 0: the year is a gap. */
  forms: z.int(),
  /** In 元, over the forms that state both; `null`: none does. */
  actual: z.nullable(z.number()),
  revised: z.nullable(z.number()),
  /** Forms without 实际支出 or 调整预算. */
  lacking: z.int(),
  /** Of the departments' rates, as a fraction. */
  median: z.nullable(z.number()),
  below: z.int(),
  /** 应报未报. */
  not_filed: z.int(),
})
export type Row = z.infer<typeof Row>

/** Every year from the dataset's first to its last, also those without a form. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:completion-by-year',
  row: Row,
  sql: ({ scope }) => sql`
    WITH rated AS (
      SELECT fiscal_year, actual_expenditure, revised_budget,
        ${meetsTarget(completionRate, sql`target_bp`)} AS is_met,
        CASE WHEN ${completionRate.denominator} > 0 THEN
          CAST(${completionRate.numerator} AS DOUBLE) / CAST(${completionRate.denominator} AS DOUBLE)
        END AS rate
      FROM ${scopedForms(scope)} WHERE NOT in_parent
    )
    SELECT y.fiscal_year, coalesce(f.forms, 0) AS forms, f.actual, f.revised,
      coalesce(f.lacking, 0) AS lacking, f.median, coalesce(f.below, 0) AS below,
      coalesce(m.not_filed, 0) AS not_filed
    FROM (
      SELECT unnest(generate_series(min(fiscal_year), max(fiscal_year)))::INTEGER AS fiscal_year
      FROM ${scopedForms(scope)}
    ) y
    LEFT JOIN (
      SELECT fiscal_year, count(*) AS forms, ${sumNumerator(completionRate)} AS actual,
        ${sumDenominator(completionRate)} AS revised,
        count(CASE WHEN rate IS NULL THEN 1 END) AS lacking, median(rate) AS median,
        count(CASE WHEN NOT is_met THEN 1 END) AS below
      FROM rated GROUP BY fiscal_year
    ) f ON f.fiscal_year = y.fiscal_year
    LEFT JOIN (
      SELECT fiscal_year, count(*) AS not_filed FROM missing_form
      WHERE dataset = ${scope.dataset} AND reason = '应报未报'
        ${andInArea(scope, sql`department_id`)}
      GROUP BY fiscal_year
    ) m ON m.fiscal_year = y.fiscal_year
    ORDER BY y.fiscal_year`,
}
