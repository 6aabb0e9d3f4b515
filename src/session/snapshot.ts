import { openChecks } from '@/checks'
import type { Dataset } from '@/domain/source'
import { type Case, type Casebook, openCasebook } from './casebook'
import { type Choices, decisionsOf } from './choices'
import { conflictsOf } from './conflicts'
import { type CsvWriter, openCsvWriter, type TableRow } from './csv'
import { activeEntries, type Entry, type LibraryReport, type Snapshot } from './entry'
import { removedEntry, reportOf } from './entry-report'
import {
  departmentEntries,
  departmentRows,
  divisionRows,
  missingRows,
  predecessorRows,
} from './department-rows'
import { amountRows, type Key } from './form-figures'
import { aliasesOf, indicatorAliases } from './names/aliases'
import { indicatorRows, type Naming } from './indicator-rows'
import { longKeyRows } from './long-key-rows'
import { type LongNames, openLongNames } from './long-names'
import { reviewRows } from './review-rows'
import { namesakeReports } from './namesakes'
import { setTargets } from './set-target'
import { openPackedWriter, type PackedWriter } from './packed-rows'
import { collectRecords } from './records'
import { registerOf } from './register'
import { indicatorTargetRows, rateTargetRows, targetsOf } from './targets'
import { cellsOf, formRow, taskRows } from './tables'

const datasets: readonly Dataset[] = ['real', 'demonstration']

/** Awaited between forms; it may throw to stop. */
type Step = (done: number, total: number) => Promise<void>

interface Tables {
  readonly writer: CsvWriter
  readonly packed: PackedWriter
}

/** What the pages say of one dataset. */
interface Part extends Pick<LibraryReport, 'departments' | 'conflicts' | 'namesakes'> {
  readonly years: readonly number[]
  readonly findings: Casebook['findings']
}

interface Held {
  readonly entries: readonly Entry[]
  readonly choices: Choices
  readonly removed: { readonly entry: Entry } | null
  readonly added: readonly string[]
  readonly notices: readonly string[]
}

/** Forms between two looks at the clock and the signal. */
const CHUNK = 200

/**
 * All that the engine loads and the pages say, from all entries at once: same entries, same answer.
 * `step` is awaited with the number of forms done and of all forms of a dataset.
 */
export async function takeSnapshot(
  { entries, choices, removed, ...said }: Held,
  step: Step = async () => {},
): Promise<Snapshot> {
  const writer = openCsvWriter()
  const tables = { writer, packed: openPackedWriter(writer) }
  const parts: Part[] = []
  for (const dataset of datasets)
    parts.push(await snapshotOf({ dataset, entries, choices }, tables, step))
  const extra = parts.flatMap((part) => part.findings)
  return {
    report: {
      entries: entries.map((entry) => reportOf(entry, choices, extra)),
      decisionCount: choices.size,
      hasOwn: entries.some(({ origin }) => origin === 'own'),
      years: { real: parts[0]?.years ?? [], demonstration: parts[1]?.years ?? [] },
      departments: parts.flatMap((part) => part.departments),
      conflicts: parts.flatMap((part) => part.conflicts),
      namesakes: parts.flatMap((part) => part.namesakes),
      removed: removed && removedEntry(removed.entry, choices),
    },
    added: said.added,
    notices: said.notices,
    choices,
    tables: writer.finish(),
    longTables: [...entries, ...(removed ? [removed.entry] : [])].flatMap(({ reading }) =>
      reading.long.map(({ tableNo }) => tableNo),
    ),
  }
}

async function snapshotOf(
  { dataset, entries, choices }: Pick<Held, 'entries' | 'choices'> & { readonly dataset: Dataset },
  { writer, packed }: Tables,
  step: Step,
): Promise<Part> {
  const active = activeEntries(dataset, entries)
  const records = collectRecords(dataset, entries, choices)
  const casebook = openCasebook(records, decisionsOf(choices))
  const { cases, held, findings } = casebook
  const years = [...new Set(cases.map((item) => item.fiscalYear))].sort((a, b) => a - b)
  const targets = targetsOf(dataset, { entries: active, choices, records })
  const aliases = aliasesOf(dataset, entries, choices)
  const naming = { aliasOf: indicatorAliases(aliases), setTarget: setTargets(targets) }
  const longNames = openLongNames(dataset, { aliases, targets, naming })
  const judge = openChecks(registerOf(records, casebook, active))

  writer.addAll('source', sourceRows(dataset, entries))
  writer.addAll('department', departmentRows(records))
  writer.addAll('predecessor', predecessorRows(records))
  writer.addAll('division', divisionRows(records))
  writer.addAll('target', rateTargetRows(dataset, targets))
  writer.addAll('indicator_target', indicatorTargetRows(dataset, targets))
  writer.addAll('review', reviewRows(dataset, choices, records.identify))
  writer.addAll('missing_form', missingRows(records, cases, years))
  writer.addAll('form_held', heldRows(dataset, held))
  for (const [index, item] of cases.entries()) {
    if (index % CHUNK === 0) await step(index, cases.length)
    const key = { dataset, department_id: item.departmentId, fiscal_year: item.fiscalYear }
    for (const [table, rows] of rowsOf(key, item, { naming, longNames })) writer.addAll(table, rows)
    packed.addCells(key, cellsOf(item))
    packed.addJudged(key, judge(item))
  }
  writer.addAll('long_name', longNames.rows())
  return {
    years,
    findings,
    namesakes: namesakeReports(dataset, records.namesakes, records.departments.values()),
    departments: departmentEntries(records, cases),
    conflicts: conflictsOf(dataset, casebook, { entries, choices }),
  }
}

const rowsOf = (
  key: Key,
  item: Case,
  { naming, longNames }: { readonly naming: Naming; readonly longNames: LongNames },
): readonly (readonly [table: string, rows: readonly TableRow[]])[] => [
  ['form', [formRow(key, item)]],
  ['amount', amountRows(key, item)],
  ['task', taskRows(key, item)],
  ['indicator', indicatorRows(key, item, naming)],
  ['long_key', longKeyRows(key, item, longNames)],
]

const heldRows = (dataset: Dataset, pairs: Casebook['held']): TableRow[] =>
  pairs.map((pair) => heldRow(dataset, pair))

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
