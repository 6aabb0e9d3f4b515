import type { Form } from '@/domain/form'
import type { Cell, FormContext } from './reading'

/** Which of a layout's labels a file holds. */
export interface Recognition {
  readonly isMatch: boolean
  /** What tells the layout from all others is there, not just many of its labels. */
  readonly isMarked: boolean
  readonly found: readonly string[]
}

/** One family of forms. Everything that the rest of the program knows about it stands here. */
export interface Layout {
  readonly id: string
  /** Chinese, as the 数据 page lists it. */
  readonly name: string
  /** The labels by which the layout is told apart, for the message about a file that has none. */
  readonly marks: readonly string[]
  /** Every label, as printed: the delimiter of a file is the one that lets most of them stand alone. */
  readonly labels: readonly string[]
  readonly recognise: (rows: readonly Cell[][]) => Recognition
  /** The non-blank rows of a file to its forms, in their order. */
  readonly read: (rows: readonly Cell[][], context: FormContext) => readonly Form[]
}
