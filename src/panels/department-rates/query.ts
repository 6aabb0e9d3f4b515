import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { ownYears } from '../own-years'
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
    SELECT y.fiscal_year, f.fiscal_year IS NOT NULL AS has_form, f.original_budget AS original,
      f.budget_adjustment AS adjustment, f.revised_budget AS revised,
      f.actual_expenditure AS actual, f.reported_completion_rate AS reported_completion,
      f.reported_adjustment_rate AS reported_adjustment,
      coalesce(f.target_bp, CAST(${scope.target} AS INTEGER)) AS target_bp, y.reason
    FROM ${ownYears({ scope, departmentId })} y
    LEFT JOIN ${scopedForms(scope)} f
      ON f.fiscal_year = y.fiscal_year AND f.department_id = ${departmentId}
    ORDER BY y.fiscal_year`,
}
