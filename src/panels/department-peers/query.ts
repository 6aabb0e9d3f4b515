import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { ownYears } from '../own-years'
import type { PanelInput } from '../panel'

/** Peers of a year are those of similar size from this many; with fewer, all of the category. */
export const FEWEST = 3

const amount = z.nullable(z.number())

const Row = z.object({
  fiscal_year: z.int(),
  department_id: z.string(),
  name: z.string(),
  is_own: z.boolean(),
  /** False: a year between the department's first and last of which it has no form. */
  has_form: z.boolean(),
  /** Why it has none; `null`: not known, or it has one. */
  reason: z.nullable(z.string()),
  category: z.nullable(z.string()),
  /** Revised budget from half to double the department's own. */
  is_similar: z.boolean(),
  /** In 元; `null`: not stated. */
  original: amount,
  adjustment: amount,
  revised: amount,
  actual: amount,
  target_bp: z.int(),
})
export type Row = z.infer<typeof Row>

/**
 * The department in each year from its first to its last, and its peers of that year, of which a
 * year without a form of its own has none: of the same category and, from
 * `FEWEST` of them, with a similar revised budget. Units that a 汇总 form contains are no peers of
 * anyone, the department's own units and its supervising department none of its own.
 */
export const query: Query<PanelInput, Row> = {
  name: 'panel:department-peers',
  row: Row,
  sql: ({ scope, departmentId }) => sql`
    WITH own AS (
      SELECT * FROM ${scopedForms(scope)} WHERE department_id = ${departmentId}
    ),
    pool AS (
      SELECT p.*, coalesce(p.revised_budget * 2 >= o.revised_budget
        AND p.revised_budget <= o.revised_budget * 2, FALSE) AS is_similar
      FROM own o JOIN ${scopedForms(scope)} p
        ON p.fiscal_year = o.fiscal_year AND p.category = o.category
      WHERE p.department_id <> o.department_id AND NOT p.in_parent
        AND p.parent_id IS DISTINCT FROM o.department_id
        AND o.parent_id IS DISTINCT FROM p.department_id
        AND p.revised_budget > 0
    ),
    peer AS (
      SELECT * FROM pool p
      WHERE is_similar OR (SELECT count(*) FROM pool s
        WHERE s.fiscal_year = p.fiscal_year AND s.is_similar) < CAST(${FEWEST} AS INTEGER)
    )
    SELECT fiscal_year, department_id, name, is_own, has_form, reason, category, is_similar,
      original_budget AS original, budget_adjustment AS adjustment, revised_budget AS revised,
      actual_expenditure AS actual, target_bp
    FROM (
      SELECT o.* EXCLUDE (department_id, name, fiscal_year, target_bp), y.fiscal_year, y.reason,
        ${departmentId} AS department_id, coalesce(o.name, ${departmentId}) AS name,
        coalesce(o.target_bp, CAST(${scope.target} AS INTEGER)) AS target_bp,
        TRUE AS is_own, o.fiscal_year IS NOT NULL AS has_form, TRUE AS is_similar
      FROM ${ownYears({ scope, departmentId })} y
      LEFT JOIN own o ON o.fiscal_year = y.fiscal_year
      UNION ALL BY NAME
      SELECT *, FALSE AS is_own, TRUE AS has_form FROM peer
    )
    ORDER BY fiscal_year, is_own DESC, name`,
}
