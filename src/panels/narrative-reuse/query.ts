import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import type { PanelInput } from '../panel'

const Row = z.object({
  fiscal_year: z.int(),
  problems: z.nullable(z.string()),
  improvements: z.nullable(z.string()),
  /** Everything that the form tells, tasks included, a line for each cell. */
  told: z.string(),
})
export type Row = z.infer<typeof Row>

/** What the department wrote in each of its years. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:narrative-reuse',
  row: Row,
  sql: ({ scope, departmentId }) => sql`
    SELECT f.fiscal_year, f.problems, f.improvements,
      concat_ws(chr(10), f.expected_objective, f.objective_result, f.priority_projects,
        f.overall_performance, f.problems, f.improvements,
        (SELECT string_agg(concat_ws(chr(10), t.name, t.expected_objective, t.objective_result),
            chr(10) ORDER BY t.task_no)
          FROM task t WHERE t.dataset = f.dataset AND t.department_id = f.department_id
            AND t.fiscal_year = f.fiscal_year)) AS told
    FROM form f
    WHERE f.dataset = ${scope.dataset} AND f.department_id = ${departmentId}
    ORDER BY f.fiscal_year`,
}
