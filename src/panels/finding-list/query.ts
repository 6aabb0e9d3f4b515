import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import { firstRows } from '../first-rows'
import type { PanelInput } from '../panel'
import { reviewedFindings } from '../reviewed-findings'

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  check_id: z.string(),
  outcome: z.enum(['fires', 'note', 'cannot_judge']),
  severity: z.nullable(z.enum(['error', 'warning', 'information'])),
  message: z.nullable(z.string()),
  review: z.enum(['open', 'verified', 'returned', 'explained']),
  note: z.nullable(z.string()),
  is_changed: z.boolean(),
  /** Fields that the check read, parted by spaces; `null`: none. */
  cells: z.nullable(z.string()),
  /** Of all rows: how many, how many fire, and departments of these. */
  total: z.int(),
  firing: z.int(),
  firing_departments: z.int(),
})
export type Row = z.infer<typeof Row>

/**
 * What needs a look in the forms of the year, the gravest first. Of a chosen check also its notes
 * and what it could not judge, unless a severity is chosen: these have none.
 */
export const query: Query<PanelInput, Row> = {
  name: 'panel:finding-list',
  row: Row,
  sql: (input) => sql`
    WITH found AS (${foundBy(input)}),
    whole AS (
      SELECT count(*)::INTEGER AS total,
        count(CASE outcome WHEN 'fires' THEN 1 END)::INTEGER AS firing,
        count(DISTINCT CASE outcome WHEN 'fires' THEN department_id END)::INTEGER
          AS firing_departments
      FROM found
    )
    SELECT * FROM found CROSS JOIN whole
    ORDER BY CASE outcome WHEN 'fires' THEN 1 WHEN 'note' THEN 2 ELSE 3 END,
      CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
      check_id, department_id
    ${firstRows(input)}`,
}

const foundBy = ({ scope }: PanelInput) => sql`
  SELECT f.department_id, d.name, f.check_id, f.outcome, f.severity, f.message, f.review, f.note,
    f.is_changed, f.fields AS cells
  FROM ${reviewedFindings({ scope, departmentId: null })} f
  JOIN department d ON d.dataset = ${scope.dataset} AND d.department_id = f.department_id
  WHERE f.review = coalesce(${scope.review}, f.review)
    AND f.check_id = coalesce(${scope.check}, f.check_id)
    AND (f.outcome = 'fires' AND f.severity = coalesce(${scope.severity}, f.severity)
      OR ${scope.check !== null && scope.severity === null}
        AND f.outcome IN ('note', 'cannot_judge'))`
