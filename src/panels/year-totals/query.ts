import * as z from 'zod/mini'
import { comparisonOf } from '@/domain/scope'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { completionRate } from '@/metrics'
import { lineages, yearList } from '@/engine/lineage'
import type { PanelInput } from '../panel'

/** In 元; `null`: no department. */
const amount = z.nullable(z.number())

const Row = z.object({
  /** The year beside the base. */
  other: z.int(),
  /** Departments with both amounts: of the base year, of the other, and of both years. */
  base_count: z.int(),
  other_count: z.int(),
  same_count: z.int(),
  base_actual: amount,
  base_revised: amount,
  other_actual: amount,
  other_revised: amount,
  /** Over the departments that have both years. */
  same_base_actual: amount,
  same_base_revised: amount,
  same_other_actual: amount,
  same_other_revised: amount,
})
export type Row = z.infer<typeof Row>

/** Totals of the base year and of each other year, over all departments and over those that have both. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:year-totals',
  row: Row,
  sql: ({ scope }) => {
    const { base, others } = comparisonOf(scope)
    return sql`
    WITH line AS (SELECT * FROM ${lineages(scope)} l),
    member AS (
      SELECT l.lineage, f.fiscal_year, ${completionRate.numerator} AS actual,
        ${completionRate.denominator} AS revised
      FROM ${scopedForms(scope)} f JOIN line l ON l.department_id = f.department_id
      WHERE NOT f.in_parent AND f.fiscal_year IN (${yearList([base, ...others])})
        AND ${completionRate.numerator} IS NOT NULL AND ${completionRate.denominator} > 0
    ),
    paired AS (
      SELECT p.other, m.lineage, m.actual, m.revised, m.fiscal_year <> p.other AS is_base,
        EXISTS (SELECT 1 FROM member x WHERE x.lineage = m.lineage
          AND x.fiscal_year <> m.fiscal_year
          AND x.fiscal_year IN (p.other, CAST(${base} AS INTEGER))) AS has_both
      FROM (SELECT unnest([${yearList(others)}]) AS other) p
      JOIN member m ON m.fiscal_year IN (p.other, CAST(${base} AS INTEGER))
    )
    SELECT other, count(DISTINCT lineage) FILTER (WHERE is_base) AS base_count,
      count(DISTINCT lineage) FILTER (WHERE NOT is_base) AS other_count,
      count(DISTINCT lineage) FILTER (WHERE has_both) AS same_count,
      sum(actual) FILTER (WHERE is_base) AS base_actual,
      sum(revised) FILTER (WHERE is_base) AS base_revised,
      sum(actual) FILTER (WHERE NOT is_base) AS other_actual,
      sum(revised) FILTER (WHERE NOT is_base) AS other_revised,
      sum(actual) FILTER (WHERE is_base AND has_both) AS same_base_actual,
      sum(revised) FILTER (WHERE is_base AND has_both) AS same_base_revised,
      sum(actual) FILTER (WHERE NOT is_base AND has_both) AS same_other_actual,
      sum(revised) FILTER (WHERE NOT is_base AND has_both) AS same_other_revised
    FROM paired GROUP BY other ORDER BY other`
  },
}
