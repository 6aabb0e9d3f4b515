import type { Department } from '@/domain/department'
import { type Identify, identifyDepartments } from '@/domain/department-identity'
import type { Finding } from '@/domain/finding'
import type { Form } from '@/domain/form'
import type { Dataset } from '@/domain/source'
import type { DepartmentYear, IndicatorRow, TaskRow } from '@/domain/tidy'
import type { Choices } from './choices'
import { departmentsOf } from './department-register'
import { activeEntries, type Entry } from './entry'
import { indicatorsIn, type Keyed, type LongRecord, rowCountOf } from './keyed'
import { aliasesOf, departmentAliases } from './names/aliases'

/** Everything that one dataset holds, keyed by department id; nothing is decided yet. */
export interface Records {
  readonly dataset: Dataset
  /** Approved aliases applied. */
  readonly identify: Identify
  readonly departments: ReadonlyMap<string, Department>
  readonly forms: readonly Keyed<Form>[]
  readonly tasks: readonly Keyed<TaskRow>[]
  readonly indicators: readonly Keyed<IndicatorRow | LongRecord>[]
  /** Findings of putting the records together, by entry. */
  readonly findings: readonly { readonly entryId: string; readonly finding: Finding }[]
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
 * that they take effect before shipped ones. Forms without department or year stay out: they
 * are questions.
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
  const idOf = identityOf(ordered, canonical)
  const findings: { entryId: string; finding: Finding }[] = []

  const key = <T>(entry: Entry, rows: readonly Stated<T>[]): Keyed<T>[] =>
    rows.flatMap(({ name, divisionCode, fiscalYear, sourceId, record }) => {
      const departmentId = idOf(name, divisionCode)
      if (departmentId !== null)
        return [{ departmentId, fiscalYear, entryId: entry.id, sourceId, record }]
      const finding = ambiguous(entry, name)
      for (let row = 0; row < rowCountOf(record); row++)
        findings.push({ entryId: entry.id, finding })
      return []
    })

  const forms = ordered.flatMap((entry) => key(entry, formsOf(entry)))
  const tasks = ordered.flatMap((entry) => key(entry, rowsOf(entry, entry.reading.tables.tasks)))
  const indicators = ordered.flatMap((entry) =>
    key<IndicatorRow | LongRecord>(entry, rowsOf(entry, indicatorsIn(entry))),
  )
  const departments = departmentsOf(ordered, idOf, [...forms, ...tasks, ...indicators])
  return { dataset, identify: idOf, departments, forms, tasks, indicators, findings }
}

/** Approved aliases first, then one id for each name and division. */
function identityOf(entries: readonly Entry[], canonical: (name: string) => string): Identify {
  const named = entries.flatMap((entry) => [
    ...formsOf(entry),
    ...rowsOf(entry, entry.reading.tables.tasks),
    ...rowsOf(entry, indicatorsIn(entry)),
    ...entry.reading.tables.departments,
  ])
  const identify = identifyDepartments(
    named.map(({ name, divisionCode }) => ({ name: canonical(name), divisionCode })),
  )
  return (name: string, divisionCode: string | null) => identify(canonical(name), divisionCode)
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
    sourceId: entry.reading.sources[0]?.id ?? entry.id,
    record: row,
  }))

const ambiguous = (entry: Entry, name: string): Finding => ({
  code: 'ambiguous-department',
  severity: 'error',
  message: `有多个行政区划的部门都叫“${name}”，这条记录没有写行政区划代码，无法判断属于哪一个，未计入。请补上行政区划代码后重新导入。`,
  file: entry.title,
  sheet: null,
  row: null,
  column: null,
  text: name,
})
