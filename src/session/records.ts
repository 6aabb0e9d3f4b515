import type { Department } from '@/domain/department'
import { type Identities, type Identify, identifyDepartments } from '@/domain/department-identity'
import type { Form } from '@/domain/form'
import type { Dataset } from '@/domain/source'
import type { DepartmentYear, IndicatorRow, TaskRow } from '@/domain/tidy'
import type { Choices } from './choices'
import { departmentsOf } from './department-register'
import { activeEntries, type Entry } from './entry'
import { indicatorsIn, type Keyed, type LongRecord } from './keyed'
import { aliasesOf, departmentAliases } from './names/aliases'
import { mainSource, type Namesakes, openNamesakes } from './namesakes'

/** Everything that one dataset holds, keyed by department id; nothing is decided yet. */
export interface Records {
  readonly dataset: Dataset
  /** Approved aliases applied. */
  readonly identify: Identify
  /** What names mean in a file, and which of them the reader has to tell apart. */
  readonly namesakes: Namesakes
  readonly departments: ReadonlyMap<string, Department>
  readonly forms: readonly Keyed<Form>[]
  readonly tasks: readonly Keyed<TaskRow>[]
  readonly indicators: readonly Keyed<IndicatorRow | LongRecord>[]
}

interface Stated<T> {
  readonly name: string
  readonly divisionCode: string | null
  readonly fiscalYear: number
  readonly sourceId: string
  readonly record: T
}

/**
 * Joins the entries of one dataset on department ids. The reader's own entries come first, so
 * that they take effect before shipped ones. Forms without department or year, and names that
 * several divisions have, stay out: they are questions.
 */
export function collectRecords(
  dataset: Dataset,
  entries: readonly Entry[],
  choices: Choices,
): Records {
  const active = activeEntries(dataset, entries)
  const isOwn = (entry: Entry) => entry.origin === 'own'
  const ordered = [...active.filter(isOwn), ...active.filter((entry) => !isOwn(entry))]
  const canonical = departmentAliases(aliasesOf(dataset, entries, choices))
  const rows = ordered.map((entry) => ({ entry, indicators: indicatorsIn(entry) }))
  const identities = identitiesOf(rows, canonical)
  const namesakes = openNamesakes(identities, choices)

  const key = <T>(entry: Entry, rows: readonly Stated<T>[]): Keyed<T>[] =>
    rows.flatMap(({ name, divisionCode, fiscalYear, sourceId, record }) => {
      const departmentId = namesakes.identifyIn(entry, sourceId)(name, divisionCode)
      return departmentId === null
        ? []
        : [{ departmentId, fiscalYear, entryId: entry.id, sourceId, record }]
    })

  const forms = ordered.flatMap((entry) => key(entry, formsOf(entry)))
  const tasks = ordered.flatMap((entry) => key(entry, rowsOf(entry, entry.reading.tables.tasks)))
  const indicators = rows.flatMap(({ entry, indicators: own }) => key(entry, rowsOf(entry, own)))
  const departments = departmentsOf(ordered, namesakes, [...forms, ...tasks, ...indicators])
  const { identify } = identities
  return { dataset, identify, namesakes, departments, forms, tasks, indicators }
}

interface EntryRows {
  readonly entry: Entry
  readonly indicators: readonly (IndicatorRow | LongRecord)[]
}

/** Approved aliases first, then one id for each name and division. */
function identitiesOf(rows: readonly EntryRows[], canonical: (name: string) => string): Identities {
  const { identify, divisionsOf } = identifyDepartments(namesIn(rows, canonical))
  return {
    identify: (name, divisionCode) => identify(canonical(name), divisionCode),
    divisionsOf: (name) => divisionsOf(canonical(name)),
  }
}

function* namesIn(rows: readonly EntryRows[], canonical: (name: string) => string) {
  for (const { entry, indicators } of rows) {
    const { tables } = entry.reading
    for (const { name, divisionCode } of [...formsOf(entry), ...tables.departments])
      yield { name: canonical(name), divisionCode }
    for (const some of [tables.tasks, indicators])
      for (const { departmentName, divisionCode } of some)
        yield { name: canonical(departmentName), divisionCode }
  }
}

function formsOf({ reading }: Entry): Stated<Form>[] {
  return [...reading.forms, ...reading.tables.forms].flatMap((form) =>
    form.department && form.fiscalYear
      ? [
          {
            name: form.department.value,
            divisionCode: form.divisionCode,
            fiscalYear: form.fiscalYear.value,
            sourceId: form.sourceId,
            record: form,
          },
        ]
      : [],
  )
}

const rowsOf = <T extends DepartmentYear>(entry: Entry, rows: readonly T[]): Stated<T>[] =>
  rows.map((row) => ({
    name: row.departmentName,
    divisionCode: row.divisionCode,
    fiscalYear: row.fiscalYear,
    sourceId: mainSource(entry),
    record: row,
  }))
