import type { Targeted } from '@/engine/in-scope'
import { lineages, lineageYears } from '@/engine/lineage'
import { sql, type Statement } from '@/engine/sql'
import { completionRate } from './completion-rate'
import { meetsTarget } from './metric'

/** 长期未达标: at least this many of the years present among the last three lie below their target. */
export const PERSISTENT_YEARS_BELOW = 2

export const persistenceFormula =
  '近三年中已报且可计算的年度里，至少两年低于当年的目标；更名、合并前的年度算作现在的部门的'

/**
 * For each department its years among the last three, `present` and `below`, as a FROM item; what
 * it was before counts as its own. A year without a rate is not present; a unit inside a 汇总 form
 * is not judged.
 */
export const lastThreeYears = (scope: Targeted & { readonly year: number }): Statement => sql`(
  SELECT l.department_id, t.present, t.below
  FROM ${lineages({ dataset: scope.dataset, until: scope.year })} l
  JOIN (
    SELECT lineage, count(*) AS present, count(*) FILTER (WHERE NOT is_met) AS below
    FROM (
      SELECT lineage, ${meetsTarget(completionRate, sql`target_bp`)} AS is_met
      FROM ${lineageYears(scope)}
    )
    WHERE is_met IS NOT NULL
    GROUP BY lineage
  ) t ON t.lineage = l.lineage)`
