import * as z from 'zod/mini'
import { findingsIn } from '@/checks'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import type { PanelInput } from '../panel'

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  check_id: z.string(),
  outcome: z.enum(['fires', 'note', 'cannot_judge']),
  severity: z.nullable(z.enum(['error', 'warning', 'information'])),
  message: z.nullable(z.string()),
})
export type Row = z.infer<typeof Row>

/**
 * What needs a look in the forms of the year, the gravest first. Of a chosen check also its notes
 * and what it could not judge, unless a severity is chosen: these have none.
 */
export const query: Query<PanelInput, Row> = {
  name: 'panel:finding-list',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT f.department_id, d.name, f.check_id, f.outcome, f.severity, f.message
    FROM ${findingsIn(scope)} f
    JOIN department d ON d.dataset = f.dataset AND d.department_id = f.department_id
    WHERE f.fiscal_year = CAST(${scope.year} AS INTEGER)
      AND f.check_id = coalesce(${scope.check}, f.check_id)
      AND (f.outcome = 'fires' AND f.severity = coalesce(${scope.severity}, f.severity)
        OR ${scope.check !== null && scope.severity === null}
          AND f.outcome IN ('note', 'cannot_judge'))
    ORDER BY CASE f.outcome WHEN 'fires' THEN 1 WHEN 'note' THEN 2 ELSE 3 END,
      CASE f.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
      f.check_id, f.department_id`,
}
