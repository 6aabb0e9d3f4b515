import { headerMarks, formMarks } from './preview-marks'
import type { ReadSheet } from './read-sheets'
import type { GridPreview } from './reading'
import { isStaffCell, maskStaff } from './staff'
import type { Header } from './table-header'

const MAX_ROWS = 200
const MAX_COLUMNS = 40
const MAX_TEXT = 200
const MASKED = '●●'

/** The first cells of a sheet, staff masked, with what the understood ones became. */
export function previewOf({ sheet, forms, header }: ReadSheet): GridPreview {
  const isStaffColumn = staffColumns(header)
  const rows = sheet.rows.slice(0, MAX_ROWS).map((texts, index) => {
    const isRecord = header !== null && index + 1 > header.row
    return previewRow(texts, (column) => isRecord && isStaffColumn(column))
  })
  return {
    sheet: sheet.name,
    rows,
    marks: [...(header ? headerMarks(header) : []), ...forms.flatMap(formMarks)],
  }
}

/** Columns of a table whose heading is 联系人, 电话 or the like. */
function staffColumns(header: Header | null): (column: number) => boolean {
  const columns = new Set(
    header?.unknown.filter(({ text }) => isStaffCell(text)).map(({ column }) => column),
  )
  return (column) => columns.has(column)
}

/** What stands right of a staff label belongs to it. */
function previewRow(
  texts: readonly string[],
  isStaffColumn: (column: number) => boolean,
): readonly string[] {
  let isStaff = false
  return Array.from({ length: Math.min(texts.length, MAX_COLUMNS) }, (_, index) => {
    const text = texts[index] ?? ''
    const isMasked = isStaff || isStaffColumn(index + 1)
    isStaff ||= isStaffCell(text)
    if (text.trim() === '') return ''
    return isMasked
      ? MASKED
      : [...maskStaff(text.slice(0, 4 * MAX_TEXT))].slice(0, MAX_TEXT).join('')
  })
}
