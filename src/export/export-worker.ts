import { expose, transfer } from 'comlink'
import type { ExportDocument, Row } from './document'
import { drive } from './drive'
import { type Format, writeSteps } from './write'

let document: ExportDocument = { title: '', lines: [], sheets: [] }
let rows: Row[][] = []

const api = {
  /** A new document; its rows follow. */
  open(
    heading: Omit<ExportDocument, 'sheets'>,
    sheets: readonly Omit<ExportDocument['sheets'][number], 'rows'>[],
  ) {
    rows = sheets.map(() => [])
    document = {
      ...heading,
      sheets: sheets.map((sheet, index) => ({ ...sheet, rows: rows[index] ?? [] })),
    }
  },
  add(sheet: number, more: readonly Row[]) {
    for (const row of more) rows[sheet]?.push(row)
  },
  async write(format: Format, onProgress: (share: number) => void) {
    const written = await drive(writeSteps(document, format), { onProgress })
    return transfer(written, [written.bytes.buffer])
  },
}
export type ExportWorker = typeof api

expose(api)
