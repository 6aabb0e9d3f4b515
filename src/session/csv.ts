import type { CsvTables } from '@/engine/engine'
import type { SqlValue } from '@/engine/sql'
import { ByteWriter } from './byte-writer'

export type TableRow = Readonly<Record<string, SqlValue>>

/** Bytes of one piece: what the engine takes in at once, and what a message carries. */
const PIECE = 4 * 1024 * 1024

/** Rows to the CSV that the engine takes, without keeping the rows. */
export interface CsvWriter {
  /** All rows of a table have the columns of its first. */
  readonly add: (table: string, row: TableRow) => void
  readonly addAll: (table: string, rows: readonly TableRow[]) => void
  readonly finish: () => CsvTables
}

export function openCsvWriter(pieceSize = PIECE): CsvWriter {
  const tables = new Map<string, { readonly columns: string[]; readonly bytes: ByteWriter }>()
  const open = (row: TableRow) => {
    const columns = Object.keys(row)
    return { columns, bytes: new ByteWriter(`${columns.join(',')}\n`, pieceSize) }
  }
  const add = (name: string, row: TableRow) => {
    let table = tables.get(name)
    if (!table) tables.set(name, (table = open(row)))
    writeLine(table.bytes, table.columns, row)
  }
  return {
    add,
    addAll(name, rows) {
      for (const row of rows) add(name, row)
    },
    finish: () => new Map([...tables].map(([name, { bytes }]) => [name, bytes.finish()])),
  }
}

/** Texts are quoted, so that an empty one is not NULL. */
function writeLine(bytes: ByteWriter, columns: readonly string[], row: TableRow): void {
  for (let index = 0; index < columns.length; index++) {
    if (index > 0) bytes.text(',')
    const value = row[columns[index] ?? ''] ?? null
    if (typeof value === 'string') bytes.quoted(value)
    else if (value !== null) bytes.text(String(value))
  }
  bytes.endLine()
}
