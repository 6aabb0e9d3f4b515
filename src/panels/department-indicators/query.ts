import { z } from 'zod'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import { attainment, attainmentState, unitCost, unitCostObstacle } from '@/metrics'
import type { PanelInput } from '../panel'

const Row = z.object({
  indicator_no: z.number().int(),
  canonical_name: z.string(),
  /** As the form writes it. */
  name: z.string(),
  task_name: z.string().nullable(),
  reported_text: z.string().nullable(),
  reported_unit: z.string().nullable(),
  target_text: z.string().nullable(),
  target_unit: z.string().nullable(),
  /** A fraction; only where a target of the same unit exists. */
  attainment: z.number().nullable(),
  state: z.enum(['met', 'missed', 'no_target', 'text_only', 'not_comparable']),
  /** In 元. */
  task_funds: z.number().nullable(),
  /** In 元 for one unit. */
  unit_cost: z.number().nullable(),
  obstacle: z.enum(['not_quantity', 'shared_funds', 'no_funds', 'no_quantity']).nullable(),
})
export type Row = z.infer<typeof Row>

/** Indicators of one department and year, in the order of the form. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:department-indicators',
  row: Row,
  sql: ({ scope, departmentId }) => sql`
    SELECT i.indicator_no, i.canonical_name, i.name, t.name AS task_name, i.reported_text,
      i.reported_unit, i.target_text, i.target_unit, ${attainment.value} AS attainment,
      ${attainmentState} AS state, t.task_funds, ${unitCost.value} AS unit_cost,
      ${unitCostObstacle} AS obstacle
    FROM indicator i
    LEFT JOIN task t ON t.dataset = i.dataset AND t.department_id = i.department_id
      AND t.fiscal_year = i.fiscal_year AND t.task_no = i.task_no
    WHERE i.dataset = ${scope.dataset} AND i.department_id = ${departmentId}
      AND i.fiscal_year = CAST(${scope.year} AS INTEGER)
    ORDER BY i.indicator_no`,
}
