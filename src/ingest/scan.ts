import type { FieldKey, Token } from './label-book'
import type { Cell } from './reading'
import type { TaskHeading } from './task-headings'

/** A label and the cells that belong to it. */
export interface FieldCell {
  readonly field: FieldKey
  readonly label: Cell
  /** Unit in the label's brackets, or alone in a cell behind the amount. */
  unit: Token['unit']
  /** Empty when nothing was filled in; several only for texts. */
  readonly values: Cell[]
}

/** Where everything stands in one form; nothing has been interpreted yet. */
export interface FormScan {
  title: Cell | null
  readonly fields: Map<FieldKey, FieldCell>
  readonly taskRows: { readonly headings: readonly TaskHeading[]; readonly cells: Cell[] }[]
  readonly notes: string[]
}
