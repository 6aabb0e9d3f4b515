import { openChecks } from '@/checks'
import type { Finding } from '@/domain/finding'
import type { Dataset } from '@/domain/source'
import { layouts, tables } from '@/ingest'
import { type Casebook, openCasebook } from './casebook'
import { type Choices, decisionsOf, sourceChoices } from './choices'
import { conflictsOf } from './conflicts'
import { encodeCsv, type TableRow } from './csv'
import { activeEntries, type Answered, type Entry, type EntryReport, type Snapshot } from './entry'
import { departmentEntries, departmentRows, missingRows, predecessorRows } from './department-rows'
import { amountRows } from './form-figures'
import { aliasesOf, indicatorAliases } from './names/aliases'
import { reviewRows, targetRows } from './settings'
import { collectRecords } from './records'
import { registerOf } from './register'
import { cellRows, findingRows, formRow, indicatorRows, taskRows } from './tables'
import { zeroBudgets } from './zero-budgets'

const datasets: readonly Dataset[] = ['real', 'demonstration']

interface Held {
  readonly entries: readonly Entry[]
  readonly choices: Choices
  readonly removed: { readonly entry: Entry } | null
  readonly added: readonly string[]
  readonly notices: readonly string[]
}

/** All that the engine loads and the pages say, from all entries at once: same entries, same answer. */
export function takeSnapshot({ entries, choices, removed, ...said }: Held): Snapshot {
  const parts = datasets.map((dataset) => snapshotOf(dataset, entries, choices))
  const rows = new Map<string, TableRow[]>()
  for (const part of parts)
    for (const [table, added] of Object.entries(part.rows))
      rows.set(table, [...(rows.get(table) ?? []), ...added])
  const extra = parts.flatMap((part) => part.findings)
  return {
    report: {
      entries: entries.map((entry) => reportOf(entry, choices, extra)),
      hasOwn: entries.some(({ origin }) => origin === 'own'),
      years: { real: parts[0]?.years ?? [], demonstration: parts[1]?.years ?? [] },
      departments: parts.flatMap((part) => part.departments),
      conflicts: parts.flatMap((part) => part.conflicts),
      removed: removed?.entry.title ?? null,
    },
    added: said.added,
    notices: said.notices,
    choices,
    tables: new Map(
      [...rows]
        .filter(([, list]) => list.length > 0)
        .map(([table, list]) => [table, encodeCsv(list)]),
    ),
  }
}

function snapshotOf(dataset: Dataset, entries: readonly Entry[], choices: Choices) {
  const decisions = decisionsOf(choices)
  const records = collectRecords(dataset, entries, choices)
  const casebook = openCasebook(records, decisions)
  const { cases, held, findings } = casebook
  const years = [...new Set(cases.map((item) => item.fiscalYear))].sort((a, b) => a - b)
  const aliasOf = indicatorAliases(aliasesOf(dataset, entries, choices))
  const judge = openChecks(registerOf(records, casebook, activeEntries(dataset, entries)))

  const keyed = cases.map((item) => ({
    item,
    key: { dataset, department_id: item.departmentId, fiscal_year: item.fiscalYear },
  }))
  return {
    years,
    findings: [...records.findings, ...findings],
    departments: departmentEntries(records, cases),
    conflicts: conflictsOf(dataset, casebook, decisions),
    rows: {
      source: sourceRows(dataset, entries),
      department: departmentRows(records),
      predecessor: predecessorRows(records),
      form: keyed.map(({ key, item }) => formRow(key, item)),
      amount: keyed.flatMap(({ key, item }) => amountRows(key, item)),
      task: keyed.flatMap(({ key, item }) => taskRows(key, item)),
      indicator: keyed.flatMap(({ key, item }) =>
        indicatorRows(key, item, (name) => aliasOf(item.departmentId, name)),
      ),
      cell: keyed.flatMap(({ key, item }) => cellRows(key, item)),
      finding: keyed.flatMap(({ key, item }) => findingRows(key, judge(item))),
      target: targetRows(dataset, {
        entries: activeEntries(dataset, entries),
        choices,
        identify: records.identify,
      }),
      review: reviewRows(dataset, choices, records.identify),
      missing_form: missingRows(records, cases, years),
      form_held: held.map((pair) => heldRow(dataset, pair)),
    },
  }
}

const heldRow = (dataset: Dataset, { held, inEffect }: Casebook['held'][number]): TableRow => ({
  dataset,
  department_id: held.departmentId,
  fiscal_year: held.fiscalYear,
  source_id: held.sourceId,
  in_effect_id: inEffect.sourceId,
})

const sourceRows = (dataset: Dataset, entries: readonly Entry[]): TableRow[] =>
  activeEntries(dataset, entries).flatMap((entry) =>
    entry.reading.sources.map((source) => ({ dataset, source_id: source.id, name: source.name })),
  )

const layoutNames = Object.fromEntries([...layouts, ...tables].map(({ id, name }) => [id, name]))

function reportOf(
  entry: Entry,
  choices: Choices,
  extra: readonly { readonly entryId: string; readonly finding: Finding }[],
): EntryReport {
  const { reading, sourceIds } = entry
  const { id, title, dataset, origin, isEnabled, addedAt } = entry
  return {
    ...{ id, title, dataset, origin, isEnabled, addedAt },
    layoutNames,
    sources: reading.sources,
    sourceIds,
    findings: [
      ...reading.findings,
      ...zeroBudgets(reading),
      ...extra.filter((item) => item.entryId === entry.id).map((item) => item.finding),
    ],
    questions: reading.questions,
    answered: sourceIds.flatMap((sourceId) => answeredOf(sourceId, choices)),
    recoded: sourceIds.filter(
      (sourceId) => sourceChoices(choices, sourceId)?.encoding !== undefined,
    ),
  }
}

const answeredOf = (sourceId: string, choices: Choices): Answered[] =>
  Object.entries(sourceChoices(choices, sourceId)?.answers ?? {}).map(([sheet, answers]) => ({
    sourceId,
    sheet,
    answers,
  }))
