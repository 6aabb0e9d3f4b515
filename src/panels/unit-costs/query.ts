import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { sql } from '@/engine/sql'
import { unitCost, unitCostObstacle } from '@/metrics'
import { firstRows } from '../first-rows'
import type { PanelInput } from '../panel'

const Row = z.object({
  department_id: z.string(),
  department: z.string(),
  indicator_no: z.int(),
  task_no: z.int(),
  task_name: z.nullable(z.string()),
  indicator: z.string(),
  reported_text: z.nullable(z.string()),
  reported_unit: z.nullable(z.string()),
  /** In 元. */
  task_funds: z.nullable(z.number()),
  /** In 元 for one unit. */
  unit_cost: z.nullable(z.number()),
  obstacle: z.nullable(z.enum(['not_quantity', 'shared_funds', 'no_funds', 'no_quantity'])),
  /** Of the whole year: indicators, those with a unit cost, and those without by the reason. */
  total: z.int(),
  counted: z.int(),
  not_quantity: z.int(),
  shared_funds: z.int(),
  no_funds: z.int(),
  no_quantity: z.int(),
})
export type Row = z.infer<typeof Row>

const ORDER = sql`unit_cost IS NULL, obstacle = 'not_quantity', reported_unit, indicator, unit_cost,
  shown.department_id, indicator_no`

/** Indicators of the year with what one unit cost, those first for which it can be said. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:unit-costs',
  row: Row,
  sql: (input) => sql`
    WITH item AS (
      SELECT i.department_id, t.name AS task_name, i.canonical_name AS indicator, i.reported_text,
        i.reported_unit, t.task_funds,
        ${unitCost.value} AS unit_cost, ${unitCostObstacle} AS obstacle, i.indicator_no, i.task_no
      FROM indicator i
      LEFT JOIN task t ON t.dataset = i.dataset AND t.department_id = i.department_id
        AND t.fiscal_year = i.fiscal_year AND t.task_no = i.task_no
      WHERE i.dataset = ${input.scope.dataset}
        AND i.fiscal_year = CAST(${input.scope.year} AS INTEGER)
        ${andInArea(input.scope, sql`i.department_id`)}
    ),
    whole AS (
      SELECT count(*)::INTEGER AS total, count(unit_cost)::INTEGER AS counted,
        count(CASE obstacle WHEN 'not_quantity' THEN 1 END)::INTEGER AS not_quantity,
        count(CASE obstacle WHEN 'shared_funds' THEN 1 END)::INTEGER AS shared_funds,
        count(CASE obstacle WHEN 'no_funds' THEN 1 END)::INTEGER AS no_funds,
        count(CASE obstacle WHEN 'no_quantity' THEN 1 END)::INTEGER AS no_quantity
      FROM item
    )
    SELECT d.name AS department, shown.*, whole.*
    FROM (SELECT * FROM item shown ORDER BY ${ORDER} ${firstRows(input)}) shown
    CROSS JOIN whole
    JOIN department d
      ON d.dataset = ${input.scope.dataset} AND d.department_id = shown.department_id
    ORDER BY ${ORDER}`,
}
