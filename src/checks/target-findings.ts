import { andInArea } from '@/engine/in-area'
import type { Targeted } from '@/engine/in-scope'
import { sql, type Statement } from '@/engine/sql'
import type { TargetCheck } from './check'
import { checks } from './registry'
import { judgedRates } from './target-terms'

const targetChecks = checks.filter((check) => check.kind === 'target')

const rowsOf = ({ id, severity, fields, outcome, message }: TargetCheck, scope: Targeted) => sql`
  SELECT dataset, department_id, fiscal_year, ${id} AS check_id, outcome, ${severity} AS severity,
    CASE WHEN outcome <> 'not_applicable' THEN message END AS message,
    CASE WHEN outcome <> 'not_applicable' THEN ${fields.join(' ')} END AS cells
  FROM (
    SELECT dataset, department_id, fiscal_year, ${outcome} AS outcome, ${message} AS message
    FROM ${judgedRates(scope)})`

/**
 * Rows like those of `judgement` from the checks that hang on the target, for every form of
 * the dataset: a FROM item.
 */
export const targetFindings = (scope: Targeted): Statement =>
  sql`(${targetChecks
    .map((check) => rowsOf(check, scope))
    .reduce((all, rows) => sql`${all} UNION ALL ${rows}`)})`

/** What all checks say of every form of the dataset, one row for each form and check: a FROM item. */
export const findingsIn = (scope: Targeted): Statement => sql`(
  SELECT * FROM judgement WHERE dataset = ${scope.dataset}
    ${andInArea(scope, sql`department_id`)}
  UNION ALL BY NAME
  SELECT * FROM ${targetFindings(scope)})`
