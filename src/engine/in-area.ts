import { type Area, isWhole } from '@/domain/area'
import type { Dataset } from '@/domain/source'
import { sql, type Statement } from './sql'

export type InArea = Partial<Omit<Area, 'by'>> & { readonly dataset: Dataset }

/**
 * `AND …` that keeps the departments of the scope's area; nothing where the scope leaves none out.
 * `id` is the department's id in the query.
 */
export function andInArea(scope: InArea, id: Statement): Statement {
  const { dataset, division = null, category = null, parent = null } = scope
  if (isWhole({ division, category, parent })) return sql``
  const isIn = [
    division === null ? null : sql`starts_with(place.division_code, ${division})`,
    category === null ? null : sql`place.category = ${category}`,
    parent === null ? null : sql`(place.department_id = ${parent} OR place.parent_id = ${parent})`,
  ].filter((one) => one !== null)
  return sql`AND ${id} IN (SELECT place.department_id FROM department place
    WHERE place.dataset = ${dataset} AND ${isIn.reduce((all, one) => sql`${all} AND ${one}`)})`
}
