import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import type { PanelInput } from '../panel'

const Row = z.object({
  task_no: z.int(),
  name: z.string(),
  /** In 元; `null`: not stated. */
  task_funds: z.nullable(z.number()),
  /** The department's spending of the year, in 元. */
  actual: z.nullable(z.number()),
})
export type Row = z.infer<typeof Row>

/** Tasks of one department and year, the one with most money first. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:task-shares',
  row: Row,
  sql: ({ scope, departmentId }) => sql`
    SELECT t.task_no, t.name, t.task_funds, f.actual_expenditure AS actual
    FROM task t LEFT JOIN form f ON f.dataset = t.dataset AND f.department_id = t.department_id
      AND f.fiscal_year = t.fiscal_year
    WHERE t.dataset = ${scope.dataset} AND t.department_id = ${departmentId}
      AND t.fiscal_year = CAST(${scope.year} AS INTEGER)
    ORDER BY t.task_funds DESC NULLS LAST, t.task_no`,
}
