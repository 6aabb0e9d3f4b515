import Papa from 'papaparse'
import type { SqlValue } from '@/engine/sql'

export type TableRow = Readonly<Record<string, SqlValue>>

/** UTF-8 CSV as `Engine.replaceAll` takes it: texts quoted, NULL as nothing, columns of the first row. */
export function encodeCsv(rows: readonly TableRow[]): Uint8Array {
  const fields = Object.keys(rows[0] ?? {})
  const data = rows.map((row) => fields.map((name) => row[name] ?? null))
  const text = Papa.unparse(
    { fields, data },
    { quotes: (value) => typeof value === 'string', newline: '\n' },
  )
  return new TextEncoder().encode(`${text}\n`)
}
