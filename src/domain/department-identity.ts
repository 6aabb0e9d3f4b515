import { departmentIdOf } from './department'

interface NamedRecord {
  readonly name: string
  /** `null`: the record states none. */
  readonly divisionCode: string | null
}

/** The id of a record; `null` when several divisions have a department of this name and it states none. */
export type Identify = (name: string, divisionCode: string | null) => string | null

/**
 * Records of one name are one department, unless two state division codes that differ: then each
 * id ends in `@code`, and a record without a code cannot be told apart.
 */
export function identifyDepartments(records: Iterable<NamedRecord>): Identify {
  const codes = new Map<string, Set<string>>()
  for (const { name, divisionCode } of records) {
    if (divisionCode === null) continue
    const id = departmentIdOf(name)
    codes.set(id, (codes.get(id) ?? new Set()).add(divisionCode))
  }
  return (name, divisionCode) => {
    const id = departmentIdOf(name)
    if ((codes.get(id)?.size ?? 0) < 2) return id
    return divisionCode === null ? null : `${id}@${divisionCode}`
  }
}
