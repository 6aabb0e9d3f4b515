import type { Dataset } from '@/domain/source'
import { andInArea } from './in-area'
import { scopedForms, type Targeted } from './in-scope'
import { sql, type Statement } from './sql'

interface Reach {
  readonly dataset: Dataset
  /** Departments that filed nothing until then have not taken over yet; default: all have. */
  readonly until?: number
}

/**
 * Every department of the dataset with its `lineage`, the id of the youngest department that it
 * became by 前身部门: a FROM item. Those that were merged share one lineage. A predecessor with
 * several successors, or one that still files beside its successor, is not followed.
 */
export const lineages = ({ dataset, until }: Reach): Statement => sql`(
  WITH RECURSIVE followed AS (
    SELECT s.department_id, s.predecessor_id FROM predecessor s
    WHERE s.dataset = ${dataset} AND s.predecessor_id <> s.department_id
      AND (SELECT count(*) FROM predecessor o
        WHERE o.dataset = s.dataset AND o.predecessor_id = s.predecessor_id) = 1
      AND NOT EXISTS (SELECT 1 FROM form own JOIN form old
        ON old.dataset = own.dataset AND old.fiscal_year = own.fiscal_year
        WHERE own.dataset = s.dataset AND own.department_id = s.department_id
          AND old.department_id = s.predecessor_id)
      ${until === undefined ? sql`` : hasFiledBy(until)}
  ),
  ascent(department_id, lineage) AS (
    SELECT d.department_id, d.department_id FROM department d
    WHERE d.dataset = ${dataset}
      AND d.department_id NOT IN (SELECT predecessor_id FROM followed)
    UNION
    SELECT f.predecessor_id, a.lineage
    FROM followed f JOIN ascent a ON a.department_id = f.department_id
  )
  SELECT d.department_id, coalesce(a.lineage, d.department_id) AS lineage
  FROM department d LEFT JOIN ascent a ON a.department_id = d.department_id
  WHERE d.dataset = ${dataset})`

const hasFiledBy = (until: number): Statement => sql`
  AND EXISTS (SELECT 1 FROM form own
    WHERE own.dataset = s.dataset AND own.department_id = s.department_id
      AND own.fiscal_year <= CAST(${until} AS INTEGER))`

interface Sides {
  /** Columns of `department_year`. */
  readonly numerator: Statement
  readonly denominator: Statement
}

/**
 * Lineage and year where nothing lacks for a rate, as a FROM item: of departments that were merged
 * later, each has filed and stated both amounts. `is_aggregate`: one of the forms holds its units.
 */
export const wholeYears = (scope: Targeted, { numerator, denominator }: Sides): Statement => sql`(
  WITH line AS (SELECT * FROM ${lineages(scope)} l),
  owing AS (
    SELECT l.lineage, m.fiscal_year FROM missing_form m
    JOIN line l ON l.department_id = m.department_id AND l.lineage <> m.department_id
    WHERE m.dataset = ${scope.dataset} AND m.reason = '应报未报'
  )
  SELECT l.lineage, f.fiscal_year, bool_or(f.is_aggregate) AS is_aggregate
  FROM ${scopedForms(scope)} f JOIN line l ON l.department_id = f.department_id
  ANTI JOIN owing o ON o.lineage = l.lineage AND o.fiscal_year = f.fiscal_year
  WHERE NOT f.in_parent
  GROUP BY l.lineage, f.fiscal_year
  HAVING bool_and(${numerator} IS NOT NULL AND coalesce(${denominator}, 0) > 0))`

/**
 * What each lineage of the area filed in the last three years, as it stands in `scope.year`: a row
 * for each year with a form or a reason for its absence. Departments that were merged by then are
 * summed where all of them filed and stated the amount, else it is NULL. `target_bp` is theirs
 * where they share one, else the page's. `filed_ids` and `filed_names` stand one a line.
 */
export const lineageYears = (scope: Targeted & { readonly year: number }): Statement => sql`(
  WITH line AS (SELECT * FROM ${lineages({ dataset: scope.dataset, until: scope.year })} l
    WHERE TRUE ${andInArea(scope, sql`l.lineage`)}),
  told AS (
    SELECT l.lineage, f.department_id, f.name, f.fiscal_year, TRUE AS is_filed, f.in_parent,
      CASE WHEN NOT f.in_parent THEN f.actual_expenditure END AS actual,
      CASE WHEN NOT f.in_parent THEN f.revised_budget END AS revised, f.target_bp,
      CASE WHEN f.in_parent THEN '已含在汇总' END AS reason
    FROM ${scopedForms({ dataset: scope.dataset, target: scope.target })} f
    JOIN line l ON l.department_id = f.department_id
    UNION ALL
    SELECT l.lineage, m.department_id, d.name, m.fiscal_year, FALSE, FALSE, NULL, NULL, NULL, m.reason
    FROM missing_form m JOIN line l ON l.department_id = m.department_id
    JOIN department d ON d.dataset = m.dataset AND d.department_id = m.department_id
    WHERE m.dataset = ${scope.dataset} AND NOT EXISTS (SELECT 1 FROM form f
      WHERE f.dataset = m.dataset AND f.department_id = m.department_id
        AND f.fiscal_year = m.fiscal_year)
  ),
  summed AS (
    SELECT lineage, fiscal_year, bool_or(is_filed) AS is_filed,
      string_agg(name, '、' ORDER BY department_id)
        FILTER (WHERE reason = '应报未报' AND department_id <> lineage) AS owing,
      coalesce(bool_and(in_parent) FILTER (WHERE is_filed), FALSE) AS in_parent,
      CASE WHEN count(actual) = count(*) FILTER (WHERE is_filed) THEN sum(actual) END AS actual,
      CASE WHEN count(revised) = count(*) FILTER (WHERE is_filed) THEN sum(revised) END AS revised,
      CASE WHEN min(target_bp) = max(target_bp) THEN min(target_bp) END AS target_bp,
      coalesce(min(reason) FILTER (WHERE reason = '应报未报'), min(reason)) AS reason,
      string_agg(department_id, chr(10) ORDER BY department_id) FILTER (WHERE is_filed) AS filed_ids,
      string_agg(name, chr(10) ORDER BY department_id) FILTER (WHERE is_filed) AS filed_names
    FROM told
    WHERE fiscal_year BETWEEN CAST(${scope.year - 2} AS INTEGER) AND CAST(${scope.year} AS INTEGER)
    GROUP BY lineage, fiscal_year
  )
  SELECT lineage, fiscal_year, CASE WHEN owing IS NULL THEN actual END AS actual_expenditure,
    CASE WHEN owing IS NULL THEN revised END AS revised_budget,
    coalesce(target_bp, CAST(${scope.target} AS INTEGER)) AS target_bp,
    CASE WHEN NOT is_filed OR in_parent THEN reason
      WHEN owing IS NOT NULL THEN owing || '应报未报' END AS reason,
    filed_ids, filed_names
  FROM summed)`

/** `1, 2, 3` of an IN list, bound as integers; at least one. */
export const yearList = (years: readonly number[]): Statement =>
  years.map((year) => sql`CAST(${year} AS INTEGER)`).reduce((list, year) => sql`${list}, ${year}`)
