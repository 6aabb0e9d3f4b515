import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { formsIn } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { adjustmentRate, completionRate } from '@/metrics'
import type { PanelInput } from '../panel'

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  /** In 元; `null`: not stated. */
  adjustment: z.nullable(z.number()),
  original: z.nullable(z.number()),
  actual: z.nullable(z.number()),
  revised: z.nullable(z.number()),
  own_target_bp: z.nullable(z.int()),
})
export type Row = z.infer<typeof Row>

/** Departments of the year, largest budget first, so that small bubbles lie on top. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:adjustment-vs-completion',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT department_id, name, ${adjustmentRate.numerator} AS adjustment,
      ${adjustmentRate.denominator} AS original, ${completionRate.numerator} AS actual,
      ${completionRate.denominator} AS revised, own_target_bp
    FROM ${formsIn(scope)}
    WHERE fiscal_year = CAST(${scope.year} AS INTEGER) AND NOT in_parent
    ORDER BY revised_budget DESC NULLS LAST, department_id`,
}
