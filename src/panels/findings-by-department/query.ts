import * as z from 'zod/mini'
import { findingsIn } from '@/checks'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import type { PanelInput } from '../panel'

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  /** What needs a look, by severity. */
  error: z.int(),
  warning: z.int(),
  information: z.int(),
})
export type Row = z.infer<typeof Row>

/** Every form of the year with what the chosen check and severity find in it, the gravest first. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:findings-by-department',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT department_id, name, count(*) FILTER (WHERE severity = 'error') AS error,
      count(*) FILTER (WHERE severity = 'warning') AS warning,
      count(*) FILTER (WHERE severity = 'information') AS information
    FROM (
      SELECT f.department_id, d.name, CASE WHEN f.outcome = 'fires'
        AND f.check_id = coalesce(${scope.check}, f.check_id)
        AND f.severity = coalesce(${scope.severity}, f.severity) THEN f.severity END AS severity
      FROM ${findingsIn(scope)} f
      JOIN department d ON d.dataset = f.dataset AND d.department_id = f.department_id
      WHERE f.fiscal_year = CAST(${scope.year} AS INTEGER)
    )
    GROUP BY department_id, name
    ORDER BY error DESC, warning DESC, information DESC, department_id`,
}
