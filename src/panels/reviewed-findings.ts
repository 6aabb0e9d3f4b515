import * as z from 'zod/mini'
import { findingsIn } from '@/checks'
import type { Query } from '@/engine/engine'
import { sql, type Statement } from '@/engine/sql'
import type { PanelInput } from './panel'

export const ReviewedFinding = z.object({
  department_id: z.string(),
  name: z.string(),
  check_id: z.string(),
  /** Marked findings stay when the form that was sent again no longer gives them. */
  outcome: z.enum(['fires', 'note', 'cannot_judge', 'pass', 'not_applicable']),
  severity: z.nullable(z.enum(['error', 'warning', 'information'])),
  message: z.nullable(z.string()),
  /** Fields read, parted by spaces. */
  fields: z.nullable(z.string()),
  /** Of the values read. */
  fingerprint: z.string(),
  review: z.enum(['open', 'verified', 'returned', 'explained']),
  note: z.nullable(z.string()),
  reviewer: z.nullable(z.string()),
  /** In ms since 1970. */
  reviewed_at: z.nullable(z.number()),
  /** The form was sent again with other values since it was marked. */
  is_changed: z.boolean(),
})
export type ReviewedFinding = z.infer<typeof ReviewedFinding>

/**
 * `findingsIn` of one year, of one department or of all, with `fingerprint` and what became of
 * each: a FROM item. Blanks and thousands separators do not count as another value.
 */
export const reviewedFindings = ({ scope, departmentId }: PanelInput): Statement => sql`(
  WITH found AS (
    SELECT * FROM ${findingsIn(scope)}
    WHERE fiscal_year = CAST(${scope.year} AS INTEGER)
      AND department_id = coalesce(${departmentId}, department_id)
  ),
  asked AS (
    SELECT department_id, check_id, unnest(string_split(cells, ' ')) AS field FROM found
    WHERE cells IS NOT NULL
  ),
  printed AS (
    SELECT a.department_id, a.check_id, md5(string_agg(
      a.field || '=' || regexp_replace(c.text, '[\\s,，]', '', 'g'), ';' ORDER BY a.field)) AS seen
    FROM asked a
    JOIN cell c ON c.dataset = ${scope.dataset} AND c.department_id = a.department_id
      AND c.fiscal_year = CAST(${scope.year} AS INTEGER) AND c.field = a.field
    GROUP BY a.department_id, a.check_id
  )
  SELECT f.department_id, f.fiscal_year, f.check_id, f.outcome, f.severity, f.message,
    f.cells AS fields, coalesce(p.seen, '') AS fingerprint, coalesce(r.state, 'open') AS review,
    r.note, r.reviewer, CAST(r.reviewed_at AS DOUBLE) AS reviewed_at,
    r.state IS NOT NULL AND r.fingerprint <> coalesce(p.seen, '') AS is_changed
  FROM found f
  LEFT JOIN printed p ON p.department_id = f.department_id AND p.check_id = f.check_id
  LEFT JOIN review r ON r.dataset = ${scope.dataset} AND r.department_id = f.department_id
    AND r.fiscal_year = f.fiscal_year AND r.check_id = f.check_id)`

/** What needs a look or was marked, by department, the gravest first. */
export const reviewQuery: Query<PanelInput, ReviewedFinding> = {
  name: 'reviewed-findings',
  row: ReviewedFinding,
  sql: (input) => {
    const { scope } = input
    return sql`
    SELECT f.* EXCLUDE (fiscal_year), d.name
    FROM ${reviewedFindings(input)} f
    JOIN department d ON d.dataset = ${scope.dataset} AND d.department_id = f.department_id
    WHERE (f.outcome = 'fires' OR f.review <> 'open')
      AND f.check_id = coalesce(${scope.check}, f.check_id)
      AND f.severity = coalesce(${scope.severity}, f.severity)
    ORDER BY d.name, d.department_id, CASE f.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
      f.check_id`
  },
}
