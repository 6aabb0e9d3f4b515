import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { completionRate, meetsTarget, shortfall } from '@/metrics'
import { firstRows } from '../first-rows'
import { LISTED } from '../listed'
import type { PanelInput } from '../panel'
import { inRank } from '../ranking'

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  /** In 元. */
  actual: z.number(),
  revised: z.number(),
  /** The target that judges this department, in hundredths of a percent. */
  target_bp: z.int(),
  is_met: z.boolean(),
  shortfall: z.number(),
  /** Of all rows: how many, those below their target, and 小预算. */
  total: z.int(),
  below: z.int(),
  small: z.int(),
  /** Departments whose rate is 无法计算, which have no row: how many, and the first of their names. */
  unrated: z.int(),
  unrated_names: z.nullable(z.string()),
})
export type Row = z.infer<typeof Row>

/**
 * Departments of the year in the reader's order, without those that a 汇总 form already contains
 * and those without a rate.
 */
export const query: Query<PanelInput, Row> = {
  name: 'panel:ranked-completion',
  row: Row,
  sql: (input) => sql`
    WITH judged AS (
      SELECT department_id, name, ${completionRate.numerator} AS actual,
        ${completionRate.denominator} AS revised, target_bp,
        ${meetsTarget(completionRate, sql`target_bp`)} AS is_met, ${shortfall.amount} AS shortfall
      FROM ${scopedForms(input.scope)}
      WHERE fiscal_year = CAST(${input.scope.year} AS INTEGER) AND NOT in_parent
    ),
    whole AS (
      SELECT count(is_met)::INTEGER AS total,
        count(CASE WHEN NOT is_met THEN 1 END)::INTEGER AS below,
        count(CASE WHEN is_met IS NOT NULL
          AND revised < CAST(${input.scope.smallBelow} AS DOUBLE) THEN 1 END)::INTEGER AS small,
        count(CASE WHEN is_met IS NULL THEN 1 END)::INTEGER AS unrated
      FROM judged
    ),
    named AS (
      SELECT string_agg(name, '、' ORDER BY department_id) AS unrated_names
      FROM (SELECT name, department_id FROM judged WHERE is_met IS NULL
        ORDER BY department_id LIMIT CAST(${LISTED} AS INTEGER))
    )
    SELECT judged.*, whole.*, named.* FROM judged CROSS JOIN whole CROSS JOIN named
    WHERE is_met IS NOT NULL
    ORDER BY ${inRank(input.scope, sql`CAST(actual AS DOUBLE) / CAST(revised AS DOUBLE)`)}
    ${firstRows(input)}`,
}
