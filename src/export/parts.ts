import { type ExportDocument, type ExportSheet, type Row, rowsAbove } from './document'
import { withSuffix } from './sheet-names'

/** A sheet of a book: a whole table, or as much of it as fits. */
export interface Part {
  readonly name: string
  readonly table: ExportSheet
  readonly above: readonly string[]
  /** Data rows. */
  readonly size: number
}

/** A table that is longer than a sheet goes on in the next; each says which one it is. */
export function partsOf(document: ExportDocument, table: ExportSheet, maxRows: number): Part[] {
  const above = rowsAbove(document)
  const { name, rows } = table
  if (above.length + 1 + rows.length <= maxRows) return [{ name, table, above, size: rows.length }]
  // The lines below, one of them blank, and the header.
  const taken = rowsAbove({ ...document, lines: [...document.lines, ' '] }).length + 1
  const capacity = maxRows - taken
  if (capacity < 1) throw new RangeError(`no room for rows under ${taken} lines`)
  const count = Math.ceil(rows.length / capacity)
  return Array.from({ length: count }, (_, index) => ({
    name: withSuffix(name, index === 0 ? '' : `（${index + 1}）`),
    table,
    above: rowsAbove({
      ...document,
      lines: [
        ...document.lines,
        `“${name}”共 ${rows.length} 行，分在 ${count} 张工作表里，这是第 ${index + 1} 张`,
      ],
    }),
    size: Math.min(capacity, rows.length - index * capacity),
  }))
}

/** What the book could not hold as it was. */
export function noticesOf(parts: readonly Part[], cutCount: number): string[] {
  const spread = [...new Set(parts.map(({ table }) => table))].flatMap((table) => {
    const count = parts.filter((part) => part.table === table).length
    return count > 1 ? [`“${table.name}”超过一张工作表的行数上限，分在 ${count} 张工作表里。`] : []
  })
  const cut = `有 ${cutCount} 个单元格的文字超过 32,767 个字符，XLSX 里只有前面的部分；全文请导出 CSV。`
  return cutCount > 0 ? [...spread, cut] : spread
}

/** Rows of the parts of one table, one part after the other. */
export function rowSource(): (part: Part) => Iterator<Row> {
  let current: { readonly table: ExportSheet; readonly rows: Iterator<Row> } | null = null
  return ({ table }) => {
    if (current?.table !== table) current = { table, rows: table.rows[Symbol.iterator]() }
    return current.rows
  }
}
