import type { CellValue, ExportSheet, Row } from './document'

const NARROWEST = 8
const WIDEST = 48
/** Rows that the widths are taken from. */
const SAMPLE = 200

/** In characters of a Latin letter's width, as spreadsheets count; Chinese counts twice. */
export function columnWidths({ columns, rows }: ExportSheet): number[] {
  const sample = firstRows(rows)
  return columns.map(({ label }, index) => {
    const widest = Math.max(widthOf(label), ...sample.map((row) => widthOf(row[index])))
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 2))
  })
}

function firstRows(rows: Iterable<Row>): Row[] {
  const first: Row[] = []
  for (const row of rows) {
    if (first.length === SAMPLE) break
    first.push(row)
  }
  return first
}

/** Of the longest line. Room for two decimals and separators where it is a figure. */
function widthOf(value: CellValue | undefined): number {
  if (value === null || value === undefined) return 0
  if (typeof value === 'object') return widthOf(value.value) + value.decimals
  if (typeof value === 'number') return String(Math.trunc(value)).length * 1.4 + 3
  return Math.max(...value.split('\n').map(lineWidth))
}

export const lineWidth = (line: string): number =>
  line.length + (line.match(/[^\u0000-\u02ff]/gu)?.length ?? 0)
