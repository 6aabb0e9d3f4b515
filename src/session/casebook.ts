import type { Finding } from '@/domain/finding'
import type { Form, Task } from '@/domain/form'
import type { IndicatorRow } from '@/domain/tidy'
import { type LongPart, partIndicators, withLongIndicators } from './long-part'
import type { Keyed, LongRecord } from './keyed'
import type { Records } from './records'

/** The form in effect of one department and year, with the tasks and indicators that belong to it. */
export interface Case {
  readonly departmentId: string
  readonly fiscalYear: number
  readonly form: Form
  readonly sourceIds: Readonly<Record<'form' | 'task' | 'indicator', string>>
  /** Where some of the form's indicators stand in a long table. */
  readonly long?: LongPart
}

/** `candidateOf` the form that the reader chose, by `keyOf` its department and year. */
export type Decisions = ReadonlyMap<string, string>

interface HeldCase {
  readonly held: Keyed<Form>
  readonly inEffect: Keyed<Form>
  /** Whether the reader chose the one in effect. */
  readonly isDecided: boolean
}

export interface Casebook {
  readonly cases: readonly Case[]
  readonly held: readonly HeldCase[]
  readonly findings: readonly FoundInSource[]
}

/** Something about one source, found by putting the records together. */
export interface FoundInSource {
  readonly entryId: string
  readonly sourceId: string
  readonly finding: Omit<Finding, 'file'>
}

/**
 * For each department and year the form that the reader decided on is in effect, else the first;
 * the others are held. Tasks and indicators come from the form itself, else from the first source
 * that has any.
 */
export function openCasebook(records: Records, decisions: Decisions = new Map()): Casebook {
  const forms = groupByKey(records.forms)
  const tasks = groupByKey(records.tasks)
  const indicators = groupByKey(records.indicators)
  const keys = new Set([...forms.keys(), ...tasks.keys(), ...indicators.keys()])

  const cases: Case[] = []
  const held: HeldCase[] = []
  for (const key of keys) {
    const decided = decisions.get(key)
    const filed = forms.get(key) ?? []
    const candidates = [
      ...filed.filter((form) => candidateOf(form.record) === decided),
      ...filed.filter((form) => candidateOf(form.record) !== decided),
    ]
    const [inEffect, ...others] = candidates
    if (inEffect) {
      const isDecided = candidateOf(inEffect.record) === decided
      held.push(...others.map((other) => ({ held: other, inEffect, isDecided })))
    }
    cases.push(caseOf(inEffect, firstSource(tasks.get(key)), firstSource(indicators.get(key))))
  }
  return {
    cases,
    held,
    findings: held.map(({ held: other, inEffect }) => ({
      entryId: other.entryId,
      sourceId: other.sourceId,
      finding: duplicate(other, inEffect),
    })),
  }
}

/** Department and year in one text. */
export const keyOf = ({ departmentId, fiscalYear }: Pick<Case, 'departmentId' | 'fiscalYear'>) =>
  `${fiscalYear} ${departmentId}`

/** Names one form among those of a department and year: its source, sheet and row. */
export const candidateOf = ({ sourceId, department }: Form): string =>
  [sourceId, department?.cell.sheet ?? '', department?.cell.row ?? ''].join(' ')

function groupByKey<T>(rows: readonly Keyed<T>[]): Map<string, Keyed<T>[]> {
  const groups = new Map<string, Keyed<T>[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

/** Rows of the first source only: two sources are never mixed in one list. */
const firstSource = <T>(rows: readonly Keyed<T>[] = []): readonly Keyed<T>[] =>
  rows.filter((row) => row.sourceId === rows[0]?.sourceId)

function caseOf(
  form: Keyed<Form> | undefined,
  taskRows: readonly Keyed<{ readonly task: Task }>[],
  indicatorRows: readonly Keyed<IndicatorRow | LongRecord>[],
): Case {
  const anchor = form ?? taskRows[0] ?? indicatorRows[0]
  if (!anchor) throw new RangeError('a case needs at least one record')
  const own = form?.record ?? stub(anchor.sourceId)
  const tasks = own.tasks.length > 0 ? own.tasks : taskRows.map(({ record }) => record.task)
  const taskNos = new Map(tasks.map((task) => [task.name.value, task.taskNo]))
  const taskNoOf = (name: string | null) => (name === null ? 0 : (taskNos.get(name) ?? 0))
  const isOwn = own.indicators.length > 0
  const { stored, long } = partIndicators(isOwn ? [] : indicatorRows, taskNoOf)
  const indicators = isOwn ? own.indicators : stored
  return {
    departmentId: anchor.departmentId,
    fiscalYear: anchor.fiscalYear,
    form: long
      ? withLongIndicators({ ...own, tasks, indicators }, long)
      : { ...own, tasks, indicators },
    ...(long ? { long } : {}),
    sourceIds: {
      form: anchor.sourceId,
      task: own.tasks.length > 0 ? anchor.sourceId : (taskRows[0]?.sourceId ?? anchor.sourceId),
      indicator: isOwn ? anchor.sourceId : (indicatorRows[0]?.sourceId ?? anchor.sourceId),
    },
  }
}

/** Tasks or indicators were sent without their form: nothing about money is stated. */
const stub = (sourceId: string): Form => ({
  sourceId,
  layout: 'table',
  layoutFields: [],
  title: null,
  department: null,
  divisionCode: null,
  fiscalYear: null,
  isAggregate: false,
  money: {},
  reportedRates: {},
  texts: {},
  tasks: [],
  indicators: [],
  notes: [],
})

function duplicate(held: Keyed<Form>, inEffect: Keyed<Form>): FoundInSource['finding'] {
  const { department, fiscalYear } = held.record
  const isSame = held.sourceId === inEffect.sourceId
  return {
    code: 'duplicate-form',
    severity: 'warning',
    message: isSame
      ? `${department?.value ?? ''} ${held.fiscalYear} 年在同一文件中出现不止一次，采用先出现的一份，这一份未计入。`
      : `${department?.value ?? ''} ${held.fiscalYear} 年已有另一份自评表在用，这一份未计入。`,
    sheet: department?.cell.sheet ?? null,
    row: fiscalYear?.cell.row ?? department?.cell.row ?? null,
    column: null,
    text: department?.text ?? null,
  }
}
