import { z } from 'zod'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { adjustmentRate, completionRate, meetsTarget } from '@/metrics'
import type { PanelInput } from '../panel'

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  /** In 元; `null`: not stated. */
  adjustment: z.number().nullable(),
  original: z.number().nullable(),
  actual: z.number().nullable(),
  revised: z.number().nullable(),
  target_bp: z.number().int(),
  is_met: z.boolean().nullable(),
})
export type Row = z.infer<typeof Row>

/** Departments of the year, largest budget first, so that small bubbles lie on top. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:adjustment-vs-completion',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT department_id, name, ${adjustmentRate.numerator} AS adjustment,
      ${adjustmentRate.denominator} AS original, ${completionRate.numerator} AS actual,
      ${completionRate.denominator} AS revised, target_bp,
      ${meetsTarget(completionRate, sql`target_bp`)} AS is_met
    FROM ${scopedForms(scope)}
    WHERE fiscal_year = CAST(${scope.year} AS INTEGER) AND NOT in_parent
    ORDER BY revised_budget DESC NULLS LAST, department_id`,
}
