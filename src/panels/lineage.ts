import type { Dataset } from '@/domain/source'
import { sql, type Statement } from '@/engine/sql'

/**
 * Every department of the dataset with its `lineage`, the id of the youngest department that it
 * became by 前身部门: a FROM item. Those that were merged share one lineage. A predecessor with
 * several successors, or one that still files beside its successor, is not followed.
 */
export const lineages = ({ dataset }: { readonly dataset: Dataset }): Statement => sql`(
  WITH RECURSIVE followed AS (
    SELECT s.department_id, s.predecessor_id FROM predecessor s
    WHERE s.dataset = ${dataset} AND s.predecessor_id <> s.department_id
      AND (SELECT count(*) FROM predecessor o
        WHERE o.dataset = s.dataset AND o.predecessor_id = s.predecessor_id) = 1
      AND NOT EXISTS (SELECT 1 FROM form own JOIN form old
        ON old.dataset = own.dataset AND old.fiscal_year = own.fiscal_year
        WHERE own.dataset = s.dataset AND own.department_id = s.department_id
          AND old.department_id = s.predecessor_id)
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

/** `1, 2, 3` of an IN list, bound as integers; at least one. */
export const yearList = (years: readonly number[]): Statement =>
  years.map((year) => sql`CAST(${year} AS INTEGER)`).reduce((list, year) => sql`${list}, ${year}`)
