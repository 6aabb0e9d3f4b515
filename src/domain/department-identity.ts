import { departmentIdOf } from './department'

interface NamedRecord {
  readonly name: string
  /** `null`: the record states none. */
  readonly divisionCode: string | null
}

/** The id of a record; `null` when several divisions have a department of this name and it states none. */
export type Identify = (name: string, divisionCode: string | null) => string | null

export interface Identities {
  readonly identify: Identify
  /** Codes of the divisions that have a department of this name, ascending. */
  readonly divisionsOf: (name: string) => readonly string[]
}

/**
 * Records of one name are one department, unless two state division codes that differ: then each
 * id ends in `@code`, and a record without a code cannot be told apart.
 */
export function identifyDepartments(records: Iterable<NamedRecord>): Identities {
  const codes = new Map<string, Set<string>>()
  const ids = new Map<string, string>()
  // A name stands in thousands of records, and its id takes a microsecond to find.
  const idOf = (name: string): string => {
    const known = ids.get(name)
    if (known !== undefined) return known
    const id = departmentIdOf(name)
    ids.set(name, id)
    return id
  }
  for (const { name, divisionCode } of records) {
    if (divisionCode === null) continue
    const id = idOf(name)
    codes.set(id, (codes.get(id) ?? new Set()).add(divisionCode))
  }
  return {
    identify(name, divisionCode) {
      const id = idOf(name)
      if ((codes.get(id)?.size ?? 0) < 2) return id
      return divisionCode === null ? null : `${id}@${divisionCode}`
    },
    divisionsOf: (name) => [...(codes.get(idOf(name)) ?? [])].sort(),
  }
}

/** The name and the division of an id as `identify` gives it. */
export function partsOf(departmentId: string): {
  readonly name: string
  readonly divisionCode: string | null
} {
  const [name = departmentId, divisionCode = null] = departmentId.split('@')
  return { name, divisionCode }
}
