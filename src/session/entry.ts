import type { Finding, Question } from '@/domain/finding'
import type { Dataset, Source } from '@/domain/source'
import type { Reading } from '@/ingest'

/** A file in the session: where it came from and what reading it gave. */
export interface Entry {
  readonly id: string
  /** As the reader knows it: the file's name, or the title in the manifest. */
  readonly title: string
  readonly dataset: Dataset
  readonly origin: 'shipped' | 'own'
  /** Switched off: kept, but in no figure. */
  readonly isEnabled: boolean
  readonly reading: Reading
}

/** What the page 数据 shows of an entry. */
export interface EntryReport {
  readonly id: string
  readonly title: string
  readonly dataset: Dataset
  readonly origin: 'shipped' | 'own'
  readonly isEnabled: boolean
  readonly sources: readonly Source[]
  /** Chinese names of the layouts and tables that the sources name by id. */
  readonly layoutNames: Readonly<Record<string, string>>
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
}

export interface LibraryReport {
  readonly entries: readonly EntryReport[]
  /** Years with a form in effect, ascending. */
  readonly years: Readonly<Record<Dataset, readonly number[]>>
  /** Departments in figures, by Chinese collation. */
  readonly departments: readonly DepartmentEntry[]
}

export interface DepartmentEntry {
  readonly dataset: Dataset
  readonly departmentId: string
  readonly name: string
  readonly category: string | null
  readonly years: readonly number[]
}

/** Tables of the engine's schema as CSV, and what the pages say about them. */
export interface Snapshot {
  readonly report: LibraryReport
  readonly tables: ReadonlyMap<string, Uint8Array>
}

/** Entries of a dataset that are switched on. */
export const activeEntries = (dataset: Dataset, entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => entry.isEnabled && entry.dataset === dataset)
