import { toPlainText } from '../markup'
import type { Span } from '../sheet-grid'
import type { Sheet } from './book'

const HEAD = /<head\b[\s\S]*?<\/head\s*>/giu
/** Tables without a table inside: what encloses them is page layout. */
const TABLE = /<table\b[^>]*>((?:(?!<table\b)[\s\S])*?)<\/table\s*>/giu
const CELL_OR_ROW = /<(tr|td|th)\b([^>]*)>/giu
const CELL_END = /<\/(?:td|th|tr|tbody|thead|tfoot)\s*>/iu
/** Wider or taller spans are slips or forged. */
const MAX_SPAN = 1_000

/**
 * A web page as one sheet, the way a spreadsheet opens it: lines around the tables are rows of one
 * cell, a cell that spans several is filled once and merged. `null` when there is no table.
 */
export function readHtmlTables(html: string): Sheet | null {
  const page = html.replace(HEAD, '')
  const rows: string[][] = []
  const merges: Span[] = []
  let last = 0
  for (const match of page.matchAll(TABLE)) {
    addLines(rows, page.slice(last, match.index))
    merges.push(...addTable(rows, match[1] ?? ''))
    last = match.index + match[0].length
  }
  if (last === 0) return null
  addLines(rows, page.slice(last))
  return { name: null, isHidden: false, rows, merges }
}

function addLines(rows: string[][], markup: string): void {
  for (const line of textOf(markup).split('\n')) if (line !== '') rows.push([line])
}

/** Returns the areas of its cells that span several. */
function addTable(rows: string[][], table: string): Span[] {
  const merges: Span[] = []
  const tags = [...table.matchAll(CELL_OR_ROW)]
  /** For each column, the rows that a cell above still reaches into. */
  let reach: number[] = []
  let row: string[] | null = null
  let column = 0
  for (const [index, { 0: tag, 1: name = '', 2: attributes = '', index: at }] of tags.entries()) {
    if (name.toLowerCase() === 'tr' || row === null) {
      if (row) reach = reach.map((left) => Math.max(0, left - 1))
      rows.push((row = []))
      column = 0
      if (name.toLowerCase() === 'tr') continue
    }
    while ((reach[column] ?? 0) > 0) column++
    const [content = ''] = table.slice(at + tag.length, tags[index + 1]?.index).split(CELL_END)
    row[column] = textOf(content)
    const height = spanOf(attributes, 'rowspan')
    const width = spanOf(attributes, 'colspan')
    if (height > 1 || width > 1)
      merges.push(areaOf({ row: rows.length, column: column + 1 }, height, width))
    for (let left = width; left > 0; left--) reach[column++] = height
  }
  return merges
}

/** 1-based, as a book states it. */
const areaOf = (
  { row, column }: Pick<Span, 'row' | 'column'>,
  height: number,
  width: number,
): Span => ({ row, column, lastRow: row + height - 1, lastColumn: column + width - 1 })

/** Line ends in a page's source are spaces. */
const textOf = (markup: string) => toPlainText(markup.replace(/\s*[\r\n]\s*/gu, ' ')).text

function spanOf(attributes: string, name: string): number {
  const span = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'iu').exec(attributes)?.[1] ?? 1)
  return Math.min(MAX_SPAN, Math.max(1, span))
}
