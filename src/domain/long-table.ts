import type { Comparator, Direction, Indicator } from './form'
import type { DepartmentYear } from './tidy'

/** What a column of a long table holds, as the engine has to know it. */
export const longFields = [
  'indicator',
  'comparator',
  'target_value',
  'reported_value',
  'unit',
  'direction',
  'deviation_reason',
  'weight',
  'score',
] as const
export type LongField = (typeof longFields)[number]

/** How the clean rows of a long table stand in its file. */
export interface LongShape {
  readonly delimiter: string
  /** One for each column of the file; `null`: not read by the engine. */
  readonly columns: readonly (LongField | null)[]
  /** Fields whose heading says %. */
  readonly percents: readonly LongField[]
}

/** Some rows, one after the other as in the file, each of which is read as it stands. */
export interface LongPiece {
  /** UTF-8 without a header. */
  readonly csv: Uint8Array
  /**
   * What the rows belong to, as CSV without a header: key, number within the form, row of the file,
   * and how many rows in a row so continue.
   */
  readonly runs: Uint8Array
  /** Texts that occur and what they mean. */
  readonly directions: readonly (readonly [text: string, code: Direction])[]
  readonly comparators: readonly (readonly [text: string, code: Comparator])[]
}

/** Where long tables are kept. */
export interface LongStore {
  /** Number of a new, empty table. */
  readonly open: (shape: LongShape) => Promise<number>
  /** Number of rows taken in: another one than were sent means that the rows were not clean. */
  readonly append: (tableNo: number, piece: LongPiece) => Promise<number>
  readonly drop: (tableNo: number) => Promise<void>
}

/** What rows of a long table belong to. */
export interface LongKey extends DepartmentYear {
  readonly keyNo: number
  /** `null` where none is stated. */
  readonly taskName: string | null
  readonly rowCount: number
  /** Row of the file where it first occurs. */
  readonly firstRow: number
}

/** The clean rows of one source: they went from its bytes into the store, not through objects. */
export interface LongRows {
  readonly tableNo: number
  readonly rowCount: number
  readonly keys: readonly LongKey[]
  /** The rows of one key as records of this task, from the bytes. @default 0: it is left open */
  readonly indicatorsOf: (key: LongKey, taskNo?: number) => Indicator[]
  /** Makes smaller what they are read from, which takes seconds: when nobody waits for the rows. */
  readonly pack: () => Promise<void>
}
