import { type Department, departmentIdOf } from '@/domain/department'
import type { Form } from '@/domain/form'
import type { IndicatorRow, TaskRow } from '@/domain/tidy'
import type { Entry } from './entry'
import type { Keyed, LongRecord } from './keyed'
import type { Namesakes } from './namesakes'

interface Stating extends Pick<Keyed<unknown>, 'departmentId' | 'entryId' | 'sourceId'> {
  readonly record: Form | TaskRow | IndicatorRow | LongRecord
}

/** Every department that a table names or a record belongs to, by id. */
export function departmentsOf(
  entries: readonly Entry[],
  { identifyIn }: Namesakes,
  keyed: readonly Stating[],
): Map<string, Department> {
  const departments = new Map<string, Department>()
  const stated = entries.flatMap((entry) =>
    entry.reading.tables.departments.map((department) => ({ department, idOf: identifyIn(entry) })),
  )
  for (const { department, idOf } of stated) {
    const departmentId = idOf(department.name, department.divisionCode)
    if (departmentId === null) continue
    // What stands under an old name gives way to what stands under the name that stays.
    const known = departments.get(departmentId)
    if (known && !(isNamed(department, departmentId) && !isNamed(known, departmentId))) continue
    const related = (id: string) => idOf(id, department.divisionCode)
    departments.set(departmentId, {
      ...department,
      departmentId,
      parentId: department.parentId === null ? null : related(department.parentId),
      predecessorIds: department.predecessorIds.flatMap((name) => {
        const id = related(name)
        return id === null || id === departmentId ? [] : [id]
      }),
    })
  }
  for (const { departmentId, record } of keyed) place(departments, departmentId, record)
  placeAbove(departments, entries, { identifyIn, keyed })
  return departments
}

interface Placing extends Pick<Namesakes, 'identifyIn'> {
  readonly keyed: readonly Stating[]
}

/** 主管部门 as a form's row names it, where no table of departments says another. */
function placeAbove(
  departments: Map<string, Department>,
  entries: readonly Entry[],
  { identifyIn, keyed }: Placing,
): void {
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]))
  for (const { departmentId, entryId, sourceId, record } of keyed) {
    const above = 'supervisor' in record ? record.supervisor : undefined
    const entry = above && entryOf.get(entryId)
    const known = departments.get(departmentId)
    if (!entry || !known || known.parentId !== null) continue
    const parentId = identifyIn(entry, sourceId)(above.value, record.divisionCode)
    if (parentId === null || parentId === departmentId) continue
    departments.set(departmentId, { ...known, parentId })
    if (!departments.has(parentId)) departments.set(parentId, supervising(parentId, above.value))
  }
}

/** A record of a department that no table names, or whose division no table states. */
function place(
  departments: Map<string, Department>,
  departmentId: string,
  record: Stating['record'],
): void {
  const known = departments.get(departmentId)
  if (!known) departments.set(departmentId, bare(departmentId, record))
  else if (known.divisionCode === null && record.divisionCode !== null)
    departments.set(departmentId, { ...known, divisionCode: record.divisionCode })
}

const isNamed = ({ name }: Pick<Department, 'name'>, departmentId: string): boolean =>
  departmentIdOf(name) === departmentId.split('@')[0]

function bare(departmentId: string, record: Stating['record']): Department {
  const name = 'departmentName' in record ? record.departmentName : (record.department?.value ?? '')
  return named(departmentId, name, record.divisionCode)
}

/** Of a department that stands above others: nobody has said that it owes a form of its own. */
const supervising = (departmentId: string, name: string): Department => ({
  ...named(departmentId, name, null),
  dueYears: [],
})

function named(departmentId: string, name: string, divisionCode: string | null): Department {
  return {
    departmentId,
    name: isNamed({ name }, departmentId) ? name : (departmentId.split('@')[0] ?? name),
    divisionCode,
    divisionName: null,
    departmentCode: null,
    category: null,
    parentId: null,
    predecessorIds: [],
    validFrom: null,
    validTo: null,
    dueYears: null,
  }
}
