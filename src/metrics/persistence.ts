import { scopedForms, type Targeted } from '@/engine/in-scope'
import { sql, type Statement } from '@/engine/sql'
import { completionRate } from './completion-rate'
import { meetsTarget } from './metric'

/** 长期未达标: at least this many of the years present among the last three lie below their target. */
export const PERSISTENT_YEARS_BELOW = 2

export const persistenceFormula = '近三年中已报且可计算的年度里，至少两年低于当年的目标'

/**
 * For each department its years among the last three, `present` and `below`, as a FROM item. A year
 * without a rate is not present; a unit inside a 汇总 form is not judged.
 */
export const lastThreeYears = (scope: Targeted & { readonly year: number }): Statement => sql`(
  SELECT department_id, count(*) AS present, count(*) FILTER (WHERE NOT is_met) AS below
  FROM (
    SELECT department_id, ${meetsTarget(completionRate, sql`target_bp`)} AS is_met
    FROM ${scopedForms(scope)}
    WHERE NOT in_parent AND fiscal_year BETWEEN CAST(${scope.year - 2} AS INTEGER)
      AND CAST(${scope.year} AS INTEGER)
  )
  WHERE is_met IS NOT NULL
  GROUP BY department_id)`
