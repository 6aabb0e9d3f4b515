import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { completionRate } from '@/metrics'
import type { PanelInput } from '../panel'

/** In 元; `null`: not stated, or no form. */
const amount = z.nullable(z.number())

const Row = z.object({
  /** The supervising department. */
  parent_id: z.string(),
  department_id: z.string(),
  name: z.string(),
  /** The supervising department itself, not one of its units. */
  is_head: z.boolean(),
  /** `null`: no form of its own that year. */
  is_aggregate: z.nullable(z.boolean()),
  in_parent: z.nullable(z.boolean()),
  actual: amount,
  revised: amount,
  target_bp: z.nullable(z.int()),
  /** Why there is no form, where the register says. */
  reason: z.nullable(z.string()),
})
export type Row = z.infer<typeof Row>

/** Each supervising department of the year, its units after it. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:supervised-units',
  row: Row,
  sql({ scope }) {
    const year = sql`CAST(${scope.year} AS INTEGER)`
    return sql`
    WITH everyone AS (
      SELECT * FROM department WHERE dataset = ${scope.dataset}
        AND coalesce(valid_from, ${year}) <= ${year} AND coalesce(valid_to, ${year}) >= ${year}
    ),
    head AS (
      SELECT p.* FROM everyone p
      WHERE p.department_id IN (SELECT u.parent_id FROM everyone u) ${andInArea(scope, sql`p.department_id`)}
    ),
    line AS (
      SELECT department_id AS parent_id, department_id, name, TRUE AS is_head FROM head
      UNION ALL
      SELECT u.parent_id, u.department_id, u.name, FALSE
      FROM everyone u JOIN head h ON h.department_id = u.parent_id
    )
    SELECT l.parent_id, l.department_id, l.name, l.is_head, f.is_aggregate, f.in_parent,
      ${completionRate.numerator} AS actual, ${completionRate.denominator} AS revised,
      f.target_bp, m.reason
    FROM line l
    LEFT JOIN ${scopedForms({ dataset: scope.dataset, target: scope.target })} f
      ON f.department_id = l.department_id AND f.fiscal_year = ${year}
    LEFT JOIN missing_form m ON m.dataset = ${scope.dataset}
      AND m.department_id = l.department_id AND m.fiscal_year = ${year}
    ORDER BY l.parent_id, l.is_head DESC, l.department_id`
  },
}
