/** A parsed but not yet understood table: every cell is text, blank rows are kept. */
export interface Grid {
  /**
   * Records, not lines: a quoted line break does not start a row. Rows of a sheet are sparse:
   * blank cells are holes.
   */
  readonly rows: readonly (readonly string[])[]
  /** Merged areas, where the file tells them: only a book does. */
  readonly merges?: readonly Span[]
}

/** A merged area of a sheet, 1-based and inclusive. */
export interface Span {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}
