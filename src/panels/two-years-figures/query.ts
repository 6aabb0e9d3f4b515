import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { shortfall, unspent } from '@/metrics'
import type { PanelInput } from '../panel'
import { absenceOf, yearsBeside } from '../two-years'

/** In 元; `null`: not stated. */
const amount = z.nullable(z.number())

const Row = z.object({
  fiscal_year: z.int(),
  /** Why there is no form; `null` with one. */
  reason: z.nullable(z.string()),
  original_budget: amount,
  revised_budget: amount,
  budget_adjustment: amount,
  actual_expenditure: amount,
  general_public_budget: amount,
  gov_funds_budget: amount,
  state_capital_budget: amount,
  other_funds: amount,
  unspent: amount,
  shortfall: amount,
  /** Fractions, as printed. */
  reported_completion_rate: amount,
  reported_adjustment_rate: amount,
  target_bp: z.nullable(z.int()),
  /** Id of the layout: another one is another basis. */
  layout: z.nullable(z.string()),
})
export type Row = z.infer<typeof Row>

/** The department's figures in both years, the earlier one first; one row a year, with or without a form. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:two-years-figures',
  row: Row,
  sql(input) {
    const { earlier, later } = yearsBeside(input.scope)
    return sql`
    SELECT y.fiscal_year,
      CASE WHEN f.fiscal_year IS NULL THEN ${absenceOf(input)} END AS reason,
      f.original_budget, f.revised_budget, f.budget_adjustment, f.actual_expenditure,
      f.general_public_budget, f.gov_funds_budget, f.state_capital_budget, f.other_funds,
      ${unspent.amount} AS unspent, ${shortfall.amount} AS shortfall,
      f.reported_completion_rate, f.reported_adjustment_rate, f.target_bp, f.layout
    FROM (SELECT CAST(${earlier} AS INTEGER) AS fiscal_year
      UNION ALL SELECT CAST(${later} AS INTEGER)) y
    LEFT JOIN (SELECT * FROM ${scopedForms(input.scope)}
      WHERE department_id = ${input.departmentId}) f ON f.fiscal_year = y.fiscal_year
    ORDER BY y.fiscal_year`
  },
}
