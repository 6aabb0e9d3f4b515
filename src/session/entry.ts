import type { Finding, Question } from '@/domain/finding'
import type { Dataset, Source } from '@/domain/source'
import type { CsvTables } from '@/engine/engine'
import type { Answers, Reading } from '@/ingest'
import type { Choices } from './choices'
import type { Conflict } from './conflicts/conflict'
import type { NamesakeReport } from './namesake'
import type { Packed, Unpacked } from './packing'

interface Described {
  /** Of the bytes and the dataset: the same file twice has the same id. */
  readonly id: string
  /** As the reader knows it: the file's name, or the title in the manifest. */
  readonly title: string
  readonly dataset: Dataset
  readonly origin: 'shipped' | 'own'
  /** Switched off: kept, but in no figure. */
  readonly isEnabled: boolean
  /** In ms since 1970, different for each file of the reader's; 0 for what ships. */
  readonly addedAt: number
}

/** A file in the session: where it came from and what reading it gave. */
export interface Entry extends Described {
  readonly name: string
  readonly packed: Packed | Unpacked
  readonly listedSha256: string | null
  readonly reading: Reading
  /** Every source in it, those counted elsewhere included. */
  readonly sourceIds: readonly string[]
  /** Those of its sources that an entry before it counts. */
  readonly countedElsewhere: readonly string[]
}

/** What the page 数据 shows of an entry. */
export interface EntryReport extends Described {
  readonly sources: readonly Source[]
  /** Of every source in it, those counted elsewhere included. */
  readonly sourceIds: readonly string[]
  /** Chinese names of the layouts and tables that the sources name by id. */
  readonly layoutNames: Readonly<Record<string, string>>
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
  /** What the reader has answered about its sources. */
  readonly answered: readonly Answered[]
  /** Sources whose encoding the reader has chosen. */
  readonly recoded: readonly string[]
}

/** The reader's answers about one sheet, or one form on it: see `placeKeyOf`. */
export interface Answered {
  readonly sourceId: string
  readonly sheet: string
  readonly answers: Answers
}

export interface LibraryReport {
  readonly entries: readonly EntryReport[]
  /** True once the reader has brought files of their own. */
  readonly hasOwn: boolean
  /** Of everything that the reader has decided, kept or not. */
  readonly decisionCount: number
  /** Years with a form in effect, ascending. */
  readonly years: Readonly<Record<Dataset, readonly number[]>>
  /** Departments in figures, by Chinese collation. */
  readonly departments: readonly DepartmentEntry[]
  /** Departments and years with more than one form. */
  readonly conflicts: readonly Conflict[]
  /** Names that departments of several divisions have, in files that do not say which they mean. */
  readonly namesakes: readonly NamesakeReport[]
  /** The entry that was removed last and can be had back; `null`: none. */
  readonly removed: RemovedEntry | null
}

export interface RemovedEntry {
  readonly title: string
  /** Something that the reader said about it is kept, and holds when the same bytes are back. */
  readonly isAnswered: boolean
}

export interface DepartmentEntry {
  readonly dataset: Dataset
  readonly departmentId: string
  readonly name: string
  readonly category: string | null
  readonly parentId: string | null
  readonly divisionCode: string | null
  readonly divisionName: string | null
  readonly years: readonly number[]
}

/** Tables of the engine's schema as CSV, and what the pages say about them. */
export interface Snapshot {
  readonly report: LibraryReport
  readonly tables: CsvTables
  /** Numbers of the long tables that the engine goes on keeping. */
  readonly longTables: readonly number[]
  /** Ids of entries that came in by what was just asked for. */
  readonly added: readonly string[]
  /** Everything that the reader has decided. */
  readonly choices: Choices
  /** Sentences for the reader about what was just asked for. */
  readonly notices: readonly string[]
}

/** Entries of a dataset that are switched on. */
export const activeEntries = (dataset: Dataset, entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => entry.isEnabled && entry.dataset === dataset)
