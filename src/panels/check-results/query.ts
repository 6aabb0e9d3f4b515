import * as z from 'zod/mini'
import { findingsIn } from '@/checks'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import type { PanelInput } from '../panel'

const Row = z.object({
  check_id: z.string(),
  /** Forms of the year with each outcome. */
  fires: z.int(),
  note: z.int(),
  cannot_judge: z.int(),
  pass: z.int(),
  not_applicable: z.int(),
})
export type Row = z.infer<typeof Row>

/** Forms of the year by check and outcome, also those of checks that hang on the target. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:check-results',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT check_id, count(*) FILTER (WHERE outcome = 'fires') AS fires,
      count(*) FILTER (WHERE outcome = 'note') AS note,
      count(*) FILTER (WHERE outcome = 'cannot_judge') AS cannot_judge,
      count(*) FILTER (WHERE outcome = 'pass') AS pass,
      count(*) FILTER (WHERE outcome = 'not_applicable') AS not_applicable
    FROM ${findingsIn(scope)}
    WHERE fiscal_year = CAST(${scope.year} AS INTEGER)
    GROUP BY check_id
    ORDER BY check_id`,
}
