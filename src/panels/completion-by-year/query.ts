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
    WITH RECURSIVE span AS (
      SELECT min(fiscal_year) AS first_year, max(fiscal_year) AS last_year
      FROM ${scopedForms(scope)}
    ),
    years(fiscal_year) AS (
      SELECT first_year FROM span WHERE first_year IS NOT NULL
      UNION ALL
      SELECT y.fiscal_year + 1 FROM years y CROSS JOIN span s WHERE y.fiscal_year < s.last_year
    ),
    rated AS (
      SELECT fiscal_year, actual_expenditure, revised_budget,
        ${meetsTarget(completionRate, sql`target_bp`)} AS is_met,
        CASE WHEN ${completionRate.denominator} > 0 THEN
          CAST(${completionRate.numerator} AS DOUBLE) / CAST(${completionRate.denominator} AS DOUBLE)
        END AS rate
      FROM ${scopedForms(scope)} WHERE NOT in_parent
    )
    SELECT y.fiscal_year, count(r.fiscal_year) AS forms,
      ${sumNumerator(completionRate)} AS actual, ${sumDenominator(completionRate)} AS revised,
      count(CASE WHEN r.rate IS NULL
        THEN r.fiscal_year END) AS lacking,
      median(r.rate) AS median, count(*) FILTER (WHERE NOT r.is_met) AS below,
      (SELECT count(*) FROM missing_form m WHERE m.dataset = ${scope.dataset}
        AND m.fiscal_year = y.fiscal_year AND m.reason = '应报未报'
        ${andInArea(scope, sql`m.department_id`)}) AS not_filed
    FROM years y LEFT JOIN rated r ON r.fiscal_year = y.fiscal_year
    GROUP BY y.fiscal_year
    ORDER BY y.fiscal_year`,
}
