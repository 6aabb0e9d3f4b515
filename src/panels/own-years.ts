import { scopedForms } from '@/engine/in-scope'
import { sql, type Statement } from '@/engine/sql'
import type { PanelInput } from './panel'

/**
 * Every year from the department's first to its last as a FROM item, with the `reason` of one
 * without a form (NULL: none is known, or there is a form). No row for a department without any form.
 */
export const ownYears = ({ scope, departmentId }: PanelInput): Statement => sql`(
  WITH RECURSIVE own AS (
    SELECT fiscal_year FROM ${scopedForms(scope)} WHERE department_id = ${departmentId}
  ),
  absent AS (
    SELECT fiscal_year, min(reason) AS reason FROM missing_form
    WHERE dataset = ${scope.dataset} AND department_id = ${departmentId}
    GROUP BY fiscal_year
  ),
  span AS (
    SELECT min(fiscal_year) AS first_year, max(fiscal_year) AS last_year
    FROM (SELECT fiscal_year FROM own UNION SELECT fiscal_year FROM absent)
    WHERE EXISTS (SELECT 1 FROM own)
  ),
  years(fiscal_year) AS (
    SELECT first_year FROM span WHERE first_year IS NOT NULL
    UNION ALL
    SELECT y.fiscal_year + 1 FROM years y CROSS JOIN span s WHERE y.fiscal_year < s.last_year
  )
  SELECT y.fiscal_year, a.reason
  FROM years y LEFT JOIN absent a ON a.fiscal_year = y.fiscal_year)`
