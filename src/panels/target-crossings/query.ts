import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { completionRate, meetsTarget } from '@/metrics'
import type { PanelInput } from '../panel'

const amount = z.nullable(z.number())

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  /** In 元; `null`: not stated, or no form that year. */
  actual: amount,
  revised: amount,
  actual_before: amount,
  revised_before: amount,
  /** Each year is judged by its own target. */
  target_bp: z.int(),
  target_before_bp: z.nullable(z.int()),
  /** `null` where the rate is 无法计算. */
  is_met: z.nullable(z.boolean()),
  was_met: z.nullable(z.boolean()),
})
export type Row = z.infer<typeof Row>

/** Departments of the year beside their own year before; who crossed the line, `crossing` tells. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:target-crossings',
  row: Row,
  sql: ({ scope }) => sql`
    WITH judged AS (
      SELECT department_id, name, fiscal_year, ${completionRate.numerator} AS actual,
        ${completionRate.denominator} AS revised, target_bp,
        ${meetsTarget(completionRate, sql`target_bp`)} AS is_met
      FROM ${scopedForms(scope)} WHERE NOT in_parent
    )
    SELECT t.department_id, t.name, t.actual, t.revised, p.actual AS actual_before,
      p.revised AS revised_before, t.target_bp, p.target_bp AS target_before_bp, t.is_met,
      p.is_met AS was_met
    FROM judged t
    LEFT JOIN judged p
      ON p.department_id = t.department_id AND p.fiscal_year = t.fiscal_year - 1
    WHERE t.fiscal_year = CAST(${scope.year} AS INTEGER)
    ORDER BY t.department_id`,
}
