import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import { unitCost, unitCostObstacle } from '@/metrics'
import type { PanelInput } from '../panel'

const text = z.nullable(z.string())

const Row = z.object({
  /** 0: indicators that belong to no task. */
  task_no: z.int(),
  task_name: text,
  expected_objective: text,
  objective_result: text,
  /** In 元. */
  task_funds: z.nullable(z.number()),
  /** The department's actual expenditure of the year, in 元. */
  actual: z.nullable(z.number()),
  indicator_no: z.nullable(z.int()),
  indicator_name: text,
  canonical_name: text,
  reported_text: text,
  reported_unit: text,
  target_text: text,
  target_unit: text,
  /** 元 for each unit of the indicator. */
  unit_cost: z.nullable(z.number()),
  /** Why there is none; `null` where there is one. */
  obstacle: z.nullable(z.enum(['not_quantity', 'shared_funds', 'no_funds', 'no_quantity'])),
  /** As the form states them, in 分. */
  weight: z.nullable(z.number()),
  score: z.nullable(z.number()),
  deviation_reason: z.nullable(z.string()),
})
export type Row = z.infer<typeof Row>

/** Tasks of one department and year with their indicators, a row for each pair. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:department-tasks',
  row: Row,
  sql: ({ scope, departmentId }) => {
    const here = sql`dataset = ${scope.dataset} AND department_id = ${departmentId}
      AND fiscal_year = CAST(${scope.year} AS INTEGER)`
    return sql`
    WITH task_here AS (SELECT * FROM task WHERE ${here}),
      indicator_here AS (SELECT * FROM indicator WHERE ${here})
    SELECT coalesce(t.task_no, i.task_no) AS task_no, t.name AS task_name, t.expected_objective,
      t.objective_result, t.task_funds,
      (SELECT actual_expenditure FROM form WHERE ${here}) AS actual,
      i.indicator_no, i.name AS indicator_name, i.canonical_name, i.reported_text, i.reported_unit,
      i.target_text, i.target_unit, ${unitCost.value} AS unit_cost,
      ${unitCostObstacle} AS obstacle, i.weight, i.score, i.deviation_reason
    FROM task_here t FULL JOIN indicator_here i ON i.task_no = t.task_no
    ORDER BY coalesce(t.task_no, i.task_no), i.indicator_no`
  },
}
