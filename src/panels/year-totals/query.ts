import * as z from 'zod/mini'
import { comparisonOf, type Scope } from '@/domain/scope'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql, type Statement } from '@/engine/sql'
import { completionRate } from '@/metrics'
import { lineages, wholeYears, yearList } from '@/engine/lineage'
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
  /** Of those with one year only: units that a 汇总 form contains in the year that they lack. */
  base_folded: z.int(),
  other_folded: z.int(),
  /** Names of those that sent a 汇总 form in one of the years only, one a line. */
  rescoped: z.nullable(z.string()),
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

/** Forms of the compared years that no 汇总 form contains. */
const parts = (scope: Scope): Statement => {
  const { base, others } = comparisonOf(scope)
  return sql`
    SELECT l.lineage, f.fiscal_year, f.is_aggregate, f.parent_id,
      ${completionRate.numerator} AS actual, ${completionRate.denominator} AS revised,
      ${completionRate.numerator} IS NOT NULL AND ${completionRate.denominator} > 0 AS is_stated
    FROM ${scopedForms(scope)} f JOIN line l ON l.department_id = f.department_id
    WHERE NOT f.in_parent AND f.fiscal_year IN (${yearList([base, ...others])})`
}

/**
 * Totals of the base year and of each other year, over all departments and over those that have
 * both: of those that were merged later, each has stated its amounts.
 */
export const query: Query<PanelInput, Row> = {
  name: 'panel:year-totals',
  row: Row,
  sql: ({ scope }) => {
    const { base, others } = comparisonOf(scope)
    return sql`
    WITH line AS (SELECT * FROM ${lineages(scope)} l),
    part AS (${parts(scope)}),
    whole AS (SELECT * FROM ${wholeYears(scope, completionRate)} w),
    pair AS (
      SELECT b.fiscal_year AS other, a.lineage, a.is_aggregate <> b.is_aggregate AS is_rescoped
      FROM whole a JOIN whole b ON b.lineage = a.lineage AND b.fiscal_year <> a.fiscal_year
      WHERE a.fiscal_year = CAST(${base} AS INTEGER)
    ),
    paired AS (
      SELECT y.other, m.lineage, m.actual, m.revised, m.fiscal_year <> y.other AS is_base,
        s.lineage IS NOT NULL AS has_both, s.is_rescoped, d.name,
        s.lineage IS NULL AND EXISTS (SELECT 1 FROM form x WHERE x.dataset = ${scope.dataset}
          AND x.department_id = m.parent_id AND x.is_aggregate AND x.fiscal_year <> m.fiscal_year
          AND x.fiscal_year IN (y.other, CAST(${base} AS INTEGER))) AS is_folded
      FROM (SELECT unnest([${yearList(others)}]) AS other) y
      JOIN part m ON m.fiscal_year IN (y.other, CAST(${base} AS INTEGER)) AND m.is_stated
      JOIN department d ON d.dataset = ${scope.dataset} AND d.department_id = m.lineage
      LEFT JOIN pair s ON s.other = y.other AND s.lineage = m.lineage
    )
    SELECT other, count(DISTINCT lineage) FILTER (WHERE is_base) AS base_count,
      count(DISTINCT lineage) FILTER (WHERE NOT is_base) AS other_count,
      count(DISTINCT lineage) FILTER (WHERE has_both) AS same_count,
      count(DISTINCT lineage) FILTER (WHERE is_base AND is_folded) AS base_folded,
      count(DISTINCT lineage) FILTER (WHERE NOT is_base AND is_folded) AS other_folded,
      string_agg(DISTINCT name, chr(10) ORDER BY name) FILTER (WHERE is_rescoped) AS rescoped,
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
