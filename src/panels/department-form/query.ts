import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { adjustmentRate } from '@/metrics/adjustment-rate'
import { completionRate } from '@/metrics/completion-rate'
import { meetsTarget } from '@/metrics/metric'
import { outturnRate } from '@/metrics/outturn-rate'
import { shortfall } from '@/metrics/shortfall'
import { unspent } from '@/metrics/unspent'
import type { PanelInput } from '../panel'

const amount = z.nullable(z.number())
const text = z.nullable(z.string())

const Row = z.object({
  name: z.string(),
  category: text,
  division_code: text,
  parent_name: text,
  title: text,
  layout: z.string(),
  is_aggregate: z.boolean(),
  in_parent: z.boolean(),
  target_bp: z.int(),
  /** Who set the target and for whom; `null`: it is the page's. */
  own_target_from: text,
  is_met: z.nullable(z.boolean()),
  original_budget: amount,
  revised_budget: amount,
  budget_adjustment: amount,
  actual_expenditure: amount,
  general_public_budget: amount,
  gov_funds_budget: amount,
  state_capital_budget: amount,
  other_funds: amount,
  /** Fractions, as printed. */
  reported_completion_rate: amount,
  reported_adjustment_rate: amount,
  unspent: amount,
  shortfall: amount,
  expected_objective: text,
  objective_result: text,
  priority_projects: text,
  overall_performance: text,
  problems: text,
  improvements: text,
  notes: text,
  /** As printed, in 分. */
  reported_score: amount,
  execution_weight: amount,
  execution_score: amount,
  carry_over_in: amount,
  carry_over_out: amount,
  adjustment_reason: text,
  deviation_reason: text,
  source_name: text,
})
export type Row = z.infer<typeof Row>

/** One department's form of the year, whole; no row where it has none. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:department-form',
  row: Row,
  sql: ({ scope, departmentId }) => sql`
    SELECT f.* EXCLUDE (dataset, department_id, fiscal_year, source_id, parent_id, own_target_bp),
      ${meetsTarget(completionRate, sql`target_bp`)} AS is_met,
      ${unspent.amount} AS unspent, ${shortfall.amount} AS shortfall,
      p.name AS parent_name, s.name AS source_name
    FROM ${scopedForms(scope)} f
    LEFT JOIN department p ON p.dataset = f.dataset AND p.department_id = f.parent_id
    LEFT JOIN source s ON s.dataset = f.dataset AND s.source_id = f.source_id
    WHERE f.department_id = ${departmentId} AND f.fiscal_year = CAST(${scope.year} AS INTEGER)`,
}

/** The rates of a form, each with the amounts that it is made from, in 元, and the target that judges it. */
export const ratesOf = (row: Row) => [
  {
    metric: completionRate,
    rate: { numerator: row.actual_expenditure, denominator: row.revised_budget },
    target: row.target_bp,
    reported: row.reported_completion_rate,
    fields: ['actual_expenditure', 'revised_budget', 'reported_completion_rate'],
  },
  {
    metric: adjustmentRate,
    rate: { numerator: row.budget_adjustment, denominator: row.original_budget },
    target: undefined,
    reported: row.reported_adjustment_rate,
    fields: ['budget_adjustment', 'original_budget', 'reported_adjustment_rate'],
  },
  {
    metric: outturnRate,
    rate: { numerator: row.actual_expenditure, denominator: row.original_budget },
    target: undefined,
    reported: null,
    fields: ['actual_expenditure', 'original_budget'],
  },
]
