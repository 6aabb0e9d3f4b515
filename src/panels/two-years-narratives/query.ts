import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import type { PanelInput } from '../panel'
import { hereInBoth } from '../two-years'

const text = z.nullable(z.string())

const Row = z.object({
  fiscal_year: z.int(),
  expected_objective: text,
  objective_result: text,
  priority_projects: text,
  overall_performance: text,
  problems: text,
  improvements: text,
})
export type Row = z.infer<typeof Row>

/** What the department wrote in either year; no row for a year without a form. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:two-years-narratives',
  row: Row,
  sql: (input) => sql`
    SELECT fiscal_year, expected_objective, objective_result, priority_projects,
      overall_performance, problems, improvements
    FROM form WHERE ${hereInBoth(input)}
    ORDER BY fiscal_year`,
}
