import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { completionRate, meetsTarget, shortfall } from '@/metrics'
import type { PanelInput } from '../panel'

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  /** In 元; `null`: not stated. */
  actual: z.nullable(z.number()),
  revised: z.nullable(z.number()),
  /** The target that judges this department, in hundredths of a percent. */
  target_bp: z.int(),
  /** `null` where the rate is 无法计算. */
  is_met: z.nullable(z.boolean()),
  shortfall: z.nullable(z.number()),
})
export type Row = z.infer<typeof Row>

/** Departments of the year, lowest rate first, without those that a 汇总 form already contains. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:ranked-completion',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT department_id, name, ${completionRate.numerator} AS actual,
      ${completionRate.denominator} AS revised, target_bp,
      ${meetsTarget(completionRate, sql`target_bp`)} AS is_met, ${shortfall.amount} AS shortfall
    FROM ${scopedForms(scope)}
    WHERE fiscal_year = CAST(${scope.year} AS INTEGER) AND NOT in_parent
    ORDER BY CASE WHEN ${completionRate.denominator} > 0
        THEN CAST(${completionRate.numerator} AS DOUBLE) / CAST(${completionRate.denominator} AS DOUBLE)
      END, department_id`,
}
