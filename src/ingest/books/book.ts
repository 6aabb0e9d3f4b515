import type { Grid } from '../sheet-grid'
import type { Cell } from '../reading'

/** One sheet as text, as it would stand in a file saved as CSV. */
export interface Sheet extends Grid {
  /** `null` for text files. */
  readonly name: string | null
  readonly isHidden: boolean
}

/** Things about the cells of a book that are said once, with the first cell. */
export type CellNote =
  | 'finer'
  | 'invisible'
  | 'zero-as-dash'
  | 'colour-sign'
  | 'error'
  | 'format'
  | 'covered'
  | 'hidden'
  | 'no-result'
  | 'outside'

/** `detail` completes the message: what is stored, or how it is formatted. */
export type TakeNote = (note: CellNote, cell: Cell, detail?: string) => void

/** Rows of a worksheet. */
export const MAX_ROWS = 1_048_576
/** No form and no table is wider; a cell far to the right must not make every row as long. */
export const MAX_COLUMNS = 500
