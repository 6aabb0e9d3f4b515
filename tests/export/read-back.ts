import { read, utils, type WorkBook } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import type { ExportDocument, Row } from '@/export'
import type { Written } from '@/export/document'
import { xlsxSteps } from '@/export/xlsx'

export function take<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

export const write = (document: ExportDocument, options?: { maxRows?: number }): Written =>
  take(xlsxSteps(document, options))

export const readBook = (bytes: Uint8Array): WorkBook =>
  read(bytes, { type: 'array', cellNF: true, cellFormula: true })

/** What the cells show, row by row. */
export const shownRows = (book: WorkBook, name = book.SheetNames[0]!): unknown[][] =>
  utils.sheet_to_json(book.Sheets[name]!, { header: 1, raw: false, blankrows: true, defval: null })

/** Text of a part of the book. */
export const part = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())

export const parts = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes))

export const sheetOf = (
  columns: ExportDocument['sheets'][number]['columns'],
  ...rows: Row[]
): ExportDocument => ({ title: '', lines: [], sheets: [{ name: '表', columns, rows }] })
