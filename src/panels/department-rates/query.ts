import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import type { PanelInput } from '../panel'

/** In 元; `null`: not stated. */
const amount = z.nullable(z.number())

const Row = z.object({
  fiscal_year: z.int(),
  has_form: z.boolean(),
  original: amount,
  adjustment: amount,
  revised: amount,
  actual: amount,
  /** Fractions as the form prints them. */
  reported_completion: z.nullable(z.number()),
  reported_adjustment: z.nullable(z.number()),
  target_bp: z.int(),
  /** Why there is no form; `null` with a form, or where nothing is known. */
  reason: z.nullable(z.string()),
})
export type Row = z.infer<typeof Row>

/** Each year from the department's first to its last, also those without a form. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:department-rates',
  row: Row,
  sql: ({ scope, departmentId }) => sql`
    WITH RECURSIVE own AS (
      SELECT * FROM ${scopedForms(scope)} WHERE department_id = ${departmentId}
    ),
    absent AS (
      SELECT fiscal_year, min(reason) AS reason FROM missing_form
      WHERE dataset = ${scope.dataset} AND department_id = ${departmentId}
      GROUP BY fiscal_year
    ),
    span AS (
      SELECT min(fiscal_year) AS first_year, max(fiscal_year) AS last_year
      FROM (SELECT fiscal_year FROM own UNION SELECT fiscal_year FROM absent)
      WHERE EXISTS (SELECT 1 FROM own)
    ),
    years(fiscal_year) AS (
      SELECT first_year FROM span WHERE first_year IS NOT NULL
      UNION ALL
      SELECT y.fiscal_year + 1 FROM years y CROSS JOIN span s WHERE y.fiscal_year < s.last_year
    )
    SELECT y.fiscal_year, f.fiscal_year IS NOT NULL AS has_form, f.original_budget AS original,
      f.budget_adjustment AS adjustment, f.revised_budget AS revised,
      f.actual_expenditure AS actual, f.reported_completion_rate AS reported_completion,
      f.reported_adjustment_rate AS reported_adjustment,
      coalesce(f.target_bp, CAST(${scope.target} AS INTEGER)) AS target_bp, a.reason
    FROM years y
    LEFT JOIN own f ON f.fiscal_year = y.fiscal_year
    LEFT JOIN absent a ON a.fiscal_year = y.fiscal_year
    ORDER BY y.fiscal_year`,
}
