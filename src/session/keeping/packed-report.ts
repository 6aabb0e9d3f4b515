import type { DepartmentEntry } from '../entry'
import type { KnownReport } from '../prepared'

const keys = [
  'dataset',
  'departmentId',
  'name',
  'category',
  'parentId',
  'divisionCode',
  'divisionName',
  'years',
] as const satisfies readonly (keyof DepartmentEntry)[]

/** Fails to compile where a part of an entry is not packed. */
type Packed = Pick<DepartmentEntry, (typeof keys)[number]>
const partsOf = (entry: Packed): readonly unknown[] => keys.map((key) => entry[key])
const entryOf = (parts: readonly unknown[]): DepartmentEntry =>
  Object.fromEntries(keys.map((key, at) => [key, parts[at]])) as unknown as Packed

/**
 * As JSON without the names of a department's parts, once for each of thirty thousand: the text
 * stands between the reader and the first chart.
 */
export const packReport = ({ years, departments, hasOwn }: KnownReport): string =>
  JSON.stringify({ years, departments: departments.map(partsOf), hasOwn })

/** Inverse of `packReport`. @throws for anything else. */
export function unpackReport(text: string): KnownReport {
  const { departments, ...rest } = JSON.parse(text) as Omit<KnownReport, 'departments'> & {
    readonly departments: readonly (readonly unknown[])[]
  }
  return { ...rest, departments: departments.map(entryOf) }
}
