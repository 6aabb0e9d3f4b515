import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { completionRate, meetsTarget } from '@/metrics'
import type { PanelInput } from '../panel'

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  /** In 元. */
  actual: z.nullable(z.number()),
  revised: z.nullable(z.number()),
  /** The target that judges, in hundredths of a percent. */
  target_bp: z.int(),
  /** Who set it and for whom; `null`: it is the page's. */
  own_target_from: z.nullable(z.string()),
  is_met: z.nullable(z.boolean()),
})
export type Row = z.infer<typeof Row>

/**
 * Departments of the year by effective target, that of the fewest first, so that a line that is
 * cut off last is the one that most know; by rate within it.
 */
export const query: Query<PanelInput, Row> = {
  name: 'panel:target-lines',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT department_id, name, ${completionRate.numerator} AS actual,
      ${completionRate.denominator} AS revised, target_bp, own_target_from,
      ${meetsTarget(completionRate, sql`target_bp`)} AS is_met
    FROM ${scopedForms(scope)}
    WHERE fiscal_year = CAST(${scope.year} AS INTEGER) AND NOT in_parent
      AND ${completionRate.numerator} IS NOT NULL AND ${completionRate.denominator} > 0
    ORDER BY count(*) OVER (PARTITION BY target_bp), target_bp DESC,
      CAST(${completionRate.numerator} AS DOUBLE) / CAST(${completionRate.denominator} AS DOUBLE),
      department_id`,
}

const Target = z.object({
  /** `null`: the target is one of the completion rate. */
  indicator: z.nullable(z.string()),
  department_id: z.nullable(z.string()),
  /** `null`: every department. */
  name: z.nullable(z.string()),
  fiscal_year: z.nullable(z.int()),
  target_bp: z.nullable(z.int()),
  /** Of an indicator, as written. */
  target_text: z.nullable(z.string()),
  is_set_here: z.boolean(),
  /** Whether there is anything by the name of its indicator, of that department and year. */
  is_found: z.boolean(),
})
export type Target = z.infer<typeof Target>

/** Every target of the dataset, the most particular first. */
export const targetsQuery: Query<PanelInput, Target> = {
  name: 'targets',
  row: Target,
  sql: ({ scope }) => sql`
    SELECT t.indicator, t.department_id, coalesce(d.name, t.department_id) AS name, t.fiscal_year,
      t.target_bp, t.target_text, coalesce(t.is_set_here, false) AS is_set_here,
      t.indicator IS NULL OR EXISTS (SELECT 1 FROM indicator i
        WHERE i.dataset = ${scope.dataset} AND t.indicator IN (i.name, i.canonical_name)
          AND (t.department_id IS NULL OR i.department_id = t.department_id)
          AND (t.fiscal_year IS NULL OR i.fiscal_year = t.fiscal_year)) AS is_found
    FROM (
      SELECT dataset, NULL AS indicator, department_id, fiscal_year, target_bp,
        NULL AS target_text, is_set_here
      FROM target
      UNION ALL
      SELECT dataset, name, department_id, fiscal_year, NULL, target_text, is_set_here
      FROM indicator_target
    ) t
    LEFT JOIN department d ON d.dataset = t.dataset AND d.department_id = t.department_id
    WHERE t.dataset = ${scope.dataset}
    ORDER BY t.indicator NULLS FIRST, t.department_id IS NULL, d.name, t.fiscal_year IS NULL, t.fiscal_year`,
}
