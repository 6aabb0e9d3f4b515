import type { Finding, Question } from '@/domain/finding'
import type { Form } from '@/domain/form'
import type { LongRows } from '@/domain/long-table'
import type { Source } from '@/domain/source'
import type { Budget } from './containers/unpack'
import type { Pause } from './pause'
import type { Reading, ReadOptions, SourcePreview } from './reading'
import type { Rows } from './table'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the reading of one file of the reader's shares, containers and their members included. */
export interface Run {
  readonly options: ReadOptions
  readonly pause: Pause
  readonly budget: Budget
}

/** One source: a file, or a member of a container. */
export interface FileReading {
  readonly source: Source
  readonly forms: readonly Form[]
  readonly rows: Rows
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
  readonly isInvented: boolean
  readonly preview: SourcePreview
  /** `null` but for a long table. */
  readonly long: LongRows | null
  readonly longPreview: Reading['longPreview']
}
