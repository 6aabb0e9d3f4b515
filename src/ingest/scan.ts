import type { FundHeadings } from './fund-headings'
import type { FieldKey, Token } from './label-book'
import type { Cell } from './reading'
import type { TableHeading } from './task-headings'

/** A label and the cells that belong to it. */
export interface FieldCell {
  readonly field: FieldKey
  readonly label: Cell
  /** The words of the label alone, as `parseLabel` gives them. */
  readonly name: string
  /** Unit in the label's brackets, or alone in a cell behind the amount. */
  unit: Token['unit']
  /** Empty when nothing was filled in; several only for texts. */
  readonly values: Cell[]
  /** The heading above a labelled amount: 按支出性质分. */
  readonly group?: string | undefined
}

export interface TableRow {
  readonly headings: readonly TableHeading[]
  readonly cells: readonly Cell[]
}

export interface FundRow {
  readonly head: FundHeadings
  /** `null`: the one row of a table that names its rows not. */
  readonly label: Cell | null
  readonly isWhole: boolean
  readonly cells: readonly Cell[]
}

/** Where everything stands in one form; nothing has been interpreted yet. */
export interface FormScan {
  title: Cell | null
  /** `(2022年度)` in a cell of its own. */
  yearNote: Cell | null
  readonly fields: Map<FieldKey, FieldCell>
  /** The same field again under another label (年度目标2), and every further department. */
  readonly more: FieldCell[]
  readonly amounts: FieldCell[]
  readonly fundRows: FundRow[]
  readonly tableRows: TableRow[]
  /** 总分 and 合计 below the indicators. */
  readonly totals: TableRow[]
  readonly notes: string[]
}

export const emptyScan = (): FormScan => ({
  title: null,
  yearNote: null,
  fields: new Map(),
  more: [],
  amounts: [],
  fundRows: [],
  tableRows: [],
  totals: [],
  notes: [],
})
