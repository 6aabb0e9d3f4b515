import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import type { PanelInput } from '../panel'
import { hereInBoth } from '../two-years'

const text = z.nullable(z.string())
const number = z.nullable(z.number())

const Row = z.object({
  fiscal_year: z.int(),
  kind: z.enum(['task', 'indicator']),
  /** Number of the task, or of the indicator. */
  no: z.int(),
  /** What the years are joined on: the task's name, or the indicator's common name. */
  name: z.string(),
  /** In 元, of a task. */
  task_funds: number,
  reported_text: text,
  reported_value: number,
  reported_unit: text,
  target_text: text,
  target_unit: text,
})
export type Row = z.infer<typeof Row>

/** Tasks and indicators of either year, tasks first, in the order of the form. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:two-years-tasks',
  row: Row,
  sql: (input) => sql`
    SELECT fiscal_year, 'task' AS kind, task_no AS no, name, task_funds, NULL AS reported_text,
      NULL AS reported_value, NULL AS reported_unit, NULL AS target_text, NULL AS target_unit
    FROM task WHERE ${hereInBoth(input)}
    UNION ALL
    SELECT fiscal_year, 'indicator', indicator_no, canonical_name, NULL, reported_text,
      reported_value, reported_unit, target_text, target_unit
    FROM indicator WHERE ${hereInBoth(input)}
    ORDER BY kind DESC, fiscal_year, no`,
}
