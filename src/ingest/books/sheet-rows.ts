import type { CellObject, Range, WorkSheet } from '@e965/xlsx'
import type { Span } from '../sheet-grid'
import type { Cell } from '../reading'
import { MAX_COLUMNS, MAX_ROWS, type Sheet, type TakeNote } from './book'
import { shownText, type Formatter } from './shown-text'

/** What is hidden in a sheet; rows and columns are 1-based. */
export interface Hidden {
  readonly row: (row: number) => boolean
  readonly column: (column: number) => boolean
}

export interface RowTools {
  readonly ssf: Formatter
  readonly date1904: boolean
  readonly hidden: Hidden
  readonly take: TakeNote
}

/** Rows that merged areas may be looked through for; only a forged book has more. */
const MAX_MERGED_ROWS = 2_000_000
const BLANK_ROW: readonly string[] = []

/**
 * Cells of a sheet where the spreadsheet shows them. Goes by the cells that exist: the range that
 * a sheet declares may be a million rows by a million columns of nothing.
 */
export function sheetRows(sheet: WorkSheet, tools: RowTools): Sheet['rows'] {
  const data = sheet['!data'] ?? []
  const covered = coveredCells(data, sheet['!merges'] ?? [])
  const filled = new Map<number, string[]>()
  let last = 0
  // A sparse array of forged length must not be walked by its length.
  for (const index of Object.keys(data).map(Number)) {
    const texts = rowTexts(data[index] ?? [], index + 1, { ...tools, covered })
    if (texts.length === 0) continue
    filled.set(index, texts)
    last = Math.max(last, index + 1)
  }
  return Array.from({ length: last }, (_, index) => filled.get(index) ?? BLANK_ROW)
}

function rowTexts(
  cells: readonly CellObject[],
  row: number,
  {
    ssf,
    date1904,
    hidden,
    take,
    covered,
  }: RowTools & { readonly covered: ReadonlySet<CellObject> },
): string[] {
  const texts: string[] = []
  for (const [index, object] of Object.entries(cells)) {
    const { text, note, detail } = shownText(object, ssf, date1904)
    const cell: Cell = { row, column: Number(index) + 1, text }
    if (note) take(note, cell, detail)
    if (text === '') continue
    if (row > MAX_ROWS || cell.column > MAX_COLUMNS) take('outside', cell)
    else if (covered.has(object)) take('covered', cell)
    else {
      if (hidden.row(row) || hidden.column(cell.column)) take('hidden', cell)
      texts[cell.column - 1] = text
    }
  }
  return texts
}

/** A forged book may declare any number of them. */
const MAX_SPANS = 50_000

export const spansOf = (sheet: WorkSheet): readonly Span[] =>
  (sheet['!merges'] ?? []).slice(0, MAX_SPANS).map(({ s, e }) => ({
    row: s.r + 1,
    column: s.c + 1,
    lastRow: Math.min(e.r, MAX_ROWS) + 1,
    lastColumn: e.c + 1,
  }))

/** Cells under a merged area, its first one excepted: they are stored, and never seen. */
function coveredCells(
  data: readonly (readonly CellObject[])[],
  merges: readonly Range[],
): ReadonlySet<CellObject> {
  const covered = new Set<CellObject>()
  let left = MAX_MERGED_ROWS
  for (const { s, e } of merges)
    for (let row = s.r; row <= Math.min(e.r, data.length - 1) && left > 0; row++, left--) {
      const cells = data[row] ?? []
      for (let column = s.c; column <= Math.min(e.c, cells.length - 1); column++) {
        const cell = cells[column]
        if (cell && (row > s.r || column > s.c)) covered.add(cell)
      }
    }
  return covered
}
