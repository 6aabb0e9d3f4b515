import type { Dataset } from '@/domain/source'

/**
 * A department's name that several divisions have, in a source that does not say which it means:
 * a question to the reader.
 */
export interface Namesake {
  readonly sourceId: string
  /** Name of the source's file. */
  readonly file: string
  /** As written. */
  readonly name: string
  /** Normalised, without a division. */
  readonly departmentId: string
  /** Codes to choose from, ascending. */
  readonly divisions: readonly string[]
  /** What the reader has answered; `null`: still open, and the records are in no figure. */
  readonly chosen: string | null
}

/** What the page asks: the divisions with their names as far as the data has them. */
export interface NamesakeReport extends Omit<Namesake, 'divisions'> {
  readonly dataset: Dataset
  readonly divisions: readonly { readonly code: string; readonly words: string }[]
}
