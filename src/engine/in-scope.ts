import type { BasisPoints } from '@/domain/rate'
import type { Dataset } from '@/domain/source'
import { sql, type Statement } from './sql'

/**
 * `department_year` of one dataset as a FROM item, with `target_bp`: the department's own target
 * where it has one, else the page's.
 */
export const scopedForms = ({
  dataset,
  target,
}: {
  readonly dataset: Dataset
  readonly target: BasisPoints
}): Statement => sql`(
  SELECT *, coalesce(own_target_bp, CAST(${target} AS INTEGER)) AS target_bp
  FROM department_year WHERE dataset = ${dataset})`
