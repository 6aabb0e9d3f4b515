import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { formsIn, scopedForms } from '@/engine/in-scope'
import { sql, type Statement } from '@/engine/sql'
import { completionRate } from '@/metrics/completion-rate'
import { meetsTarget } from '@/metrics/metric'
import { shortfall } from '@/metrics/shortfall'
import { firstRows } from '../first-rows'
import { LISTED } from '../listed'
import type { PanelInput } from '../panel'
import { rankTerms } from '../ranking'

/** Of all departments where the rows are but the first; `null` where all are there. */
const whole = z.nullable(z.int())

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  /** In 元; `null`: not stated. */
  actual: z.nullable(z.number()),
  revised: z.nullable(z.number()),
  own_target_bp: z.nullable(z.int()),
  /** Those with a rate, those below their target, and 小预算. */
  total: whole,
  below: whole,
  small: whole,
  /** Those whose rate is 无法计算: how many, and the first of their names. */
  unrated: whole,
  unrated_names: z.nullable(z.string()),
})
export type Row = z.infer<typeof Row>

/**
 * Departments of the year, without those that a 汇总 form already contains: all, by whatever target
 * and in whatever order; of very many the first in the reader's order.
 */
export const query: Query<PanelInput, Row> = {
  name: 'panel:ranked-completion',
  row: Row,
  sql: (input) => (input.isMany ? firstOfMany(input) : all(input)),
}

const all = ({ scope }: PanelInput): Statement => sql`
  SELECT department_id, name, ${completionRate.numerator} AS actual,
    ${completionRate.denominator} AS revised, own_target_bp, NULL::INTEGER AS total,
    NULL::INTEGER AS below, NULL::INTEGER AS small, NULL::INTEGER AS unrated,
    NULL::VARCHAR AS unrated_names
  FROM ${formsIn(scope)}
  WHERE fiscal_year = CAST(${scope.year} AS INTEGER) AND NOT in_parent
  ORDER BY department_id`

/** Each with what is to be said of all. */
const firstOfMany = (input: PanelInput): Statement => sql`
  WITH judged AS (
    SELECT department_id, name, ${completionRate.numerator} AS actual,
      ${completionRate.denominator} AS revised, own_target_bp,
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
  SELECT department_id, name, actual, revised, own_target_bp, whole.*, named.*
  FROM judged CROSS JOIN whole CROSS JOIN named
  WHERE is_met IS NOT NULL
  ORDER BY ${rankTerms(input.scope, sql`CAST(actual AS DOUBLE) / CAST(revised AS DOUBLE)`)}
  ${firstRows(input)}`
