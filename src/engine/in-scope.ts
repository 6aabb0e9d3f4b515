import type { BasisPoints } from '@/domain/rate'
import { andInArea, type InArea } from './in-area'
import { sql, type Statement } from './sql'

/** Rows of one dataset, narrowed to an area where one is named. */
export interface Targeted extends InArea {
  readonly target: BasisPoints
}

/** `department_year` of one dataset as a FROM item. */
export const formsIn = (scope: InArea): Statement => sql`(
  SELECT * FROM department_year WHERE dataset = ${scope.dataset}
  ${andInArea(scope, sql`department_id`)})`

/** With `target_bp`: the department's own target where it has one, else the page's. */
export const scopedForms = (scope: Targeted): Statement => sql`(
  SELECT *, coalesce(own_target_bp, CAST(${scope.target} AS INTEGER)) AS target_bp
  FROM ${formsIn(scope)})`
