import { toPlainText } from '../markup'
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
 * cell, a cell that spans several is filled once. `null` when there is no table.
 */
export function readHtmlTables(html: string): Sheet | null {
  const page = html.replace(HEAD, '')
  const rows: string[][] = []
  let last = 0
  for (const match of page.matchAll(TABLE)) {
    addLines(rows, page.slice(last, match.index))
    addTable(rows, match[1] ?? '')
    last = match.index + match[0].length
  }
  if (last === 0) return null
  addLines(rows, page.slice(last))
  return { name: null, isHidden: false, rows }
}

function addLines(rows: string[][], markup: string): void {
  for (const line of textOf(markup).split('\n')) if (line !== '') rows.push([line])
}

function addTable(rows: string[][], table: string): void {
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
    for (let width = spanOf(attributes, 'colspan'); width > 0; width--) reach[column++] = height
  }
}

/** Line ends in a page's source are spaces. */
const textOf = (markup: string) => toPlainText(markup.replace(/\s*[\r\n]\s*/gu, ' ')).text

function spanOf(attributes: string, name: string): number {
  const span = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'iu').exec(attributes)?.[1] ?? 1)
  return Math.min(MAX_SPAN, Math.max(1, span))
}
