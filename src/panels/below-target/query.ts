import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { completionRate, meetsTarget, mentionsSpending, shortfall } from '@/metrics'
import { lastThreeYears, PERSISTENT_YEARS_BELOW } from '@/metrics/persistence'
import type { PanelInput } from '../panel'

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  /** In 元. */
  actual: z.number(),
  revised: z.number(),
  target_bp: z.int(),
  shortfall: z.number(),
  /** Years among the last three with a rate, and those below their own target. */
  years_present: z.int(),
  years_below: z.int(),
  /** 长期未达标. */
  is_persistent: z.boolean(),
  /** Whether 存在问题 mentions spending; `null`: blank. */
  is_explained: z.nullable(z.boolean()),
})
export type Row = z.infer<typeof Row>

/** Departments of the year under their own target. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:below-target',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT f.department_id, f.name, ${completionRate.numerator} AS actual,
      ${completionRate.denominator} AS revised, f.target_bp, ${shortfall.amount} AS shortfall,
      y.present AS years_present, y.below AS years_below,
      y.below >= CAST(${PERSISTENT_YEARS_BELOW} AS INTEGER) AS is_persistent,
      ${mentionsSpending} AS is_explained
    FROM ${scopedForms(scope)} f
    JOIN ${lastThreeYears(scope)} y USING (department_id)
    WHERE f.fiscal_year = CAST(${scope.year} AS INTEGER) AND NOT f.in_parent
      AND NOT ${meetsTarget(completionRate, sql`target_bp`)}`,
}
