import * as z from 'zod/mini'
import { findingsIn } from '@/checks'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import type { PanelInput } from '../panel'

const Row = z.object({
  check_id: z.string(),
  outcome: z.enum(['fires', 'note', 'cannot_judge', 'pass', 'not_applicable']),
  severity: z.nullable(z.enum(['error', 'warning', 'information'])),
  message: z.nullable(z.string()),
  /** Fields that the check read, parted by spaces; `null`: none. */
  cells: z.nullable(z.string()),
})
export type Row = z.infer<typeof Row>

/** What the checks say about one form: what needs a look first, the gravest on top. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:department-findings',
  row: Row,
  sql: ({ scope, departmentId }) => sql`
    SELECT check_id, outcome, severity, message, cells
    FROM ${findingsIn(scope)}
    WHERE department_id = ${departmentId}
      AND fiscal_year = CAST(${scope.year} AS INTEGER)
    ORDER BY
      CASE outcome WHEN 'fires' THEN 1 WHEN 'note' THEN 2 WHEN 'cannot_judge' THEN 3
        WHEN 'pass' THEN 4 ELSE 5 END,
      CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
      check_id`,
}
