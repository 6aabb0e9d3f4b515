/**
 * How a column's figures are shown: `money` with thousands and two decimals, `percent` from a
 * fraction, `points` with two decimals, `integer` without separators (years, codes are `text`),
 * `number` as it comes. `printed` takes decimal texts and keeps every digit: `12.10`, `92.83%`.
 */
export type CellKind = 'text' | 'number' | 'integer' | 'money' | 'percent' | 'points' | 'printed'

/** A figure that its text shows with more decimals than its kind: `89.996%`, just under 90%. */
export interface CloseFigure {
  readonly value: number
  readonly decimals: number
}

/**
 * `null` is an empty cell. A text in a column of figures, such as 无法计算, stays a text.
 * Numbers are finite.
 */
export type CellValue = string | number | CloseFigure | null
export type Row = readonly CellValue[]

/** An array, or anything that can tell how many rows it will give. */
export interface Rows extends Iterable<Row> {
  readonly length: number
}

export interface ExportColumn {
  readonly label: string
  readonly kind: CellKind
}

export interface ExportSheet {
  readonly name: string
  readonly columns: readonly ExportColumn[]
  readonly rows: Rows
}

export interface ExportDocument {
  /** Empty with no `lines`: the header is the first row. */
  readonly title: string
  /** Above each table: filters, target, basis, source, date, 演示数据（虚构）. */
  readonly lines: readonly string[]
  readonly sheets: readonly ExportSheet[]
}

export interface Written {
  readonly bytes: Uint8Array
  /** Chinese sentences: what the format could not hold as it was. */
  readonly notices: readonly string[]
}

/** What stands above a table, a row each; an empty row follows where there is any. */
export function rowsAbove({ title, lines }: Pick<ExportDocument, 'title' | 'lines'>): string[] {
  const above = [title, ...lines].filter((line) => line !== '')
  return above.length > 0 ? [...above, ''] : []
}
