import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import { attainment, attainmentState, unitCost, unitCostObstacle } from '@/metrics'
import type { PanelInput } from '../panel'

const Row = z.object({
  indicator_no: z.int(),
  /** 0 where the layout has no tasks. */
  task_no: z.int(),
  canonical_name: z.string(),
  /** As the form writes it. */
  name: z.string(),
  task_name: z.nullable(z.string()),
  reported_text: z.nullable(z.string()),
  reported_unit: z.nullable(z.string()),
  target_text: z.nullable(z.string()),
  target_unit: z.nullable(z.string()),
  /** Who set the target and for whom; `null`: it is the form's own. */
  target_from: z.nullable(z.string()),
  form_target_text: z.nullable(z.string()),
  /** A fraction; only where a target of the same unit exists. */
  attainment: z.nullable(z.number()),
  state: z.enum(['met', 'missed', 'no_target', 'text_only', 'not_comparable']),
  /** As the form states them, in 分. */
  weight: z.nullable(z.number()),
  score: z.nullable(z.number()),
  deviation_reason: z.nullable(z.string()),
  /** In 元. */
  task_funds: z.nullable(z.number()),
  /** In 元 for one unit. */
  unit_cost: z.nullable(z.number()),
  obstacle: z.nullable(z.enum(['not_quantity', 'shared_funds', 'no_funds', 'no_quantity'])),
})
export type Row = z.infer<typeof Row>

/** Indicators of one department and year, in the order of the form. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:department-indicators',
  row: Row,
  sql: ({ scope, departmentId }) => sql`
    SELECT i.indicator_no, i.task_no, i.canonical_name, i.name, t.name AS task_name, i.reported_text,
      i.reported_unit, i.target_text, i.target_unit, i.target_from,
      i.form_target_text, ${attainment.value} AS attainment,
      ${attainmentState} AS state, t.task_funds, ${unitCost.value} AS unit_cost,
      ${unitCostObstacle} AS obstacle, i.weight, i.score, i.deviation_reason
    FROM indicator i
    LEFT JOIN task t ON t.dataset = i.dataset AND t.department_id = i.department_id
      AND t.fiscal_year = i.fiscal_year AND t.task_no = i.task_no
    WHERE i.dataset = ${scope.dataset} AND i.department_id = ${departmentId}
      AND i.fiscal_year = CAST(${scope.year} AS INTEGER)
    ORDER BY i.indicator_no`,
}
