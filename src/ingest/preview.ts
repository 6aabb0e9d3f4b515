import { formMarks } from './preview-marks'
import type { ReadSheet } from './read-sheets'
import type { Around, GridPreview } from './reading'
import { isStaffCell, maskStaff } from './staff'
import type { Header } from './table-header'
import { tableMarks } from './table-marks'

export const MAX_ROWS = 200
const MAX_COLUMNS = 40
const MAX_TEXT = 200
const MASKED = '●●'
/** Rows and columns that stand before a place asked for. */
const LEAD = 20

/** Cells of a sheet, staff masked, with what the understood ones became. */
export function previewOf(
  { sheet, forms, headers, rows: read, filled }: ReadSheet,
  around: Around,
): GridPreview {
  const place = around === 'start' || around.sheet !== sheet.name ? null : around
  const firstRow = startOf(place?.row, MAX_ROWS)
  const firstColumn = startOf(place?.column, MAX_COLUMNS)
  const isStaffColumn = staffColumns(headers)
  const rows = sheet.rows
    .slice(firstRow - 1, firstRow - 1 + MAX_ROWS)
    .map((texts, index) =>
      previewRow(texts, firstColumn, (column) => isStaffColumn(firstRow + index, column)),
    )
  return {
    sheet: sheet.name,
    firstRow,
    firstColumn,
    rows,
    marks: [
      ...headers.flatMap((header, index) => {
        const end = headers[index + 1]?.firstRow ?? Infinity
        return tableMarks(header, read, sheet.rows.slice(0, end - 1))
      }),
      ...forms.flatMap(formMarks),
      ...filled,
    ].filter(({ row }) => row >= firstRow && row < firstRow + MAX_ROWS),
  }
}

/** The first row or column that is shown of so many, where a place is asked for. */
export const startOf = (place: number | undefined, size: number): number =>
  place === undefined || place <= size ? 1 : place - LEAD

/** Columns of a table whose heading is 联系人, 电话 or the like. */
function staffColumns(headers: readonly Header[]): (row: number, column: number) => boolean {
  const places = headers.map(({ row, unknown }) => ({
    row,
    columns: new Set(unknown.filter(({ text }) => isStaffCell(text)).map(({ column }) => column)),
  }))
  return (row, column) =>
    places
      .filter((place) => place.row < row)
      .at(-1)
      ?.columns.has(column) === true
}

/** What stands right of a staff label belongs to it, also where the label itself is not shown. */
function previewRow(
  texts: readonly string[],
  firstColumn: number,
  isStaffColumn: (column: number) => boolean,
): readonly string[] {
  let isStaff = false
  const last = firstColumn - 1 + MAX_COLUMNS
  return Array.from({ length: Math.min(texts.length, last) }, (_, index) => {
    const text = texts[index] ?? ''
    const isMasked = isStaff || isStaffColumn(index + 1)
    isStaff ||= isStaffCell(text)
    if (text.trim() === '') return ''
    return isMasked
      ? MASKED
      : [...maskStaff(text.slice(0, 4 * MAX_TEXT))].slice(0, MAX_TEXT).join('')
  }).slice(firstColumn - 1)
}
