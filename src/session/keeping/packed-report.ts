import type { DepartmentEntry } from '../entry'
import type { KnownReport } from '../prepared'

/** What many departments have in common: it stands once. */
export type Shape = Pick<
  DepartmentEntry,
  'dataset' | 'category' | 'divisionCode' | 'divisionName' | 'years'
>
/** Id, name, id of the department above, and the place of its shape. */
export type Own = readonly [string, string, string | null, number]

export interface PackedReport extends Omit<KnownReport, 'departments'> {
  readonly shapes: readonly Shape[]
  readonly departments: readonly Own[]
}

/** Inverse of `packReport`. @throws for anything else. */
export function unpackReport(text: string): KnownReport {
  const { shapes, departments, ...rest } = JSON.parse(text) as PackedReport
  return { ...rest, departments: departments.map((own) => entryOf(own, shapes)) }
}

/** Part by part: an object put together from others costs ten times as much. */
function entryOf(
  [departmentId, name, parentId, place]: Own,
  shapes: readonly Shape[],
): DepartmentEntry {
  const shape = shapes[place]
  if (!shape) throw new Error('a department without its shape')
  return {
    dataset: shape.dataset,
    departmentId,
    name,
    category: shape.category,
    parentId,
    divisionCode: shape.divisionCode,
    divisionName: shape.divisionName,
    years: shape.years,
  }
}
