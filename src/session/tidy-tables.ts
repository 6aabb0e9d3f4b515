import { partsOf } from '@/domain/department-identity'
import type { Form } from '@/domain/form'
import type { Dataset } from '@/domain/source'
import type { TidyTables } from '@/domain/tidy'
import { flattenForms } from '@/ingest'
import { type Case, type Casebook, keyOf, openCasebook } from './casebook'
import { type Choices, decisionsOf } from './choices'
import { activeEntries, type Entry } from './entry'
import { aliasesOf } from './names/aliases'
import { collectRecords, type Records } from './records'
import { targetsOf, writtenTargets } from './targets'

/** What a dataset holds as the six tables, and what could not go into them. */
export interface Gathered {
  readonly tables: TidyTables
  readonly notices: readonly string[]
}

/**
 * The forms in effect with their tasks and indicators, and what the other tables state. Two forms
 * of one department and year would be mixed in one list, so that a held one stays out and is said.
 */
export function gatherTables(
  dataset: Dataset,
  entries: readonly Entry[],
  choices: Choices,
): Gathered {
  const active = activeEntries(dataset, entries)
  const records = collectRecords(dataset, entries, choices)
  const casebook = openCasebook(records, decisionsOf(choices))
  const forms = casebook.cases.map(withDivision)
  const named = namesOf(records)
  const { tasks, indicators } = flattenForms(casebook.cases.map(named))
  const stated = <T>(of: (tables: TidyTables) => readonly T[]) =>
    active.flatMap(({ reading }) => of(reading.tables))
  return {
    tables: {
      forms: forms.filter(({ department }) => department !== null),
      tasks,
      indicators,
      departments: stated((tables) => tables.departments),
      targets: writtenTargets(targetsOf(dataset, { entries: active, choices, records }), records),
      aliases: aliasesOf(dataset, entries, choices),
    },
    notices: noticesOf(active, records, casebook),
  }
}

function noticesOf(active: readonly Entry[], records: Records, { held }: Casebook): string[] {
  const unknown = active
    .flatMap(({ reading }) => [...reading.forms, ...reading.tables.forms])
    .filter(({ department, fiscalYear }) => !department || !fiscalYear)
  const say = (count: number, words: string) => (count > 0 ? [`有 ${count} ${words}`] : [])
  return [
    ...say(held.length, '份重复的表没有导出：同一部门同一年度只导出在用的一份。'),
    ...say(unknown.length, '份表没有部门或年度，没有导出：请先在“数据”页补充。'),
    ...say(
      records.namesakes.all().filter(({ chosen }) => chosen === null).length,
      '处部门名称分不清属于哪个行政区划，有关的记录没有导出：请先在“数据”页补充。',
    ),
  ]
}

/** The reader may have said of which division the department is. */
const withDivision = ({ departmentId, form }: Case): Form => ({
  ...form,
  divisionCode: form.divisionCode ?? partsOf(departmentId).divisionCode,
})

/** The form of a case; one that came without its form gets name and year of its first row. */
function namesOf({ tasks, indicators }: Records): (item: Case) => Form {
  const rows = new Map([...indicators, ...tasks].reverse().map((row) => [keyOf(row), row.record]))
  return (item) => {
    const row = rows.get(keyOf(item))
    const form = withDivision(item)
    if (form.department || !row) return form
    const cell = { sheet: null, row: 1, column: 1 }
    const { departmentName, divisionCode, fiscalYear } = row
    return {
      ...form,
      divisionCode,
      department: { value: departmentName, text: departmentName, cell },
      fiscalYear: { value: fiscalYear, text: String(fiscalYear), cell },
    }
  }
}
