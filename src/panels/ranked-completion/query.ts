import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { formsIn } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { completionRate } from '@/metrics'
import type { PanelInput } from '../panel'

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  /** In 元; `null`: not stated. */
  actual: z.nullable(z.number()),
  revised: z.nullable(z.number()),
  own_target_bp: z.nullable(z.int()),
})
export type Row = z.infer<typeof Row>

/**
 * Departments of the year, without those that a 汇总 form already contains; neither target nor
 * order plays a part, so changing them asks nothing.
 */
export const query: Query<PanelInput, Row> = {
  name: 'panel:ranked-completion',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT department_id, name, ${completionRate.numerator} AS actual,
      ${completionRate.denominator} AS revised, own_target_bp
    FROM ${formsIn(scope)}
    WHERE fiscal_year = CAST(${scope.year} AS INTEGER) AND NOT in_parent
    ORDER BY department_id`,
}
