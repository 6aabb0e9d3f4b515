import Papa from 'papaparse'
import type { CsvTables } from '@/engine/engine'
import type { SqlValue } from '@/engine/sql'

type Cells = Readonly<Record<string, SqlValue>>

/** CSV as `Engine.replaceAll` takes it: texts quoted, NULL as nothing. */
function csvOf(rows: readonly Cells[]): Uint8Array {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const text = Papa.unparse(
    { fields: columns, data: rows.map((row) => columns.map((name) => row[name] ?? null)) },
    { quotes: (value) => typeof value === 'string', newline: '\n' },
  )
  return new TextEncoder().encode(`${text}\n`)
}

/** A form in effect; name only the fields that the test is about. Money in 元. */
export const aForm = (overrides: Cells = {}): Cells => ({
  dataset: 'real',
  department_id: '甲局',
  fiscal_year: 2022,
  source_id: 's1',
  layout: 'tianhe',
  is_aggregate: false,
  ...overrides,
})

export const aDepartment = (id: string, overrides: Cells = {}): Cells => ({
  dataset: 'real',
  department_id: id,
  name: id,
  ...overrides,
})

/** Tables of the engine's schema from rows, departments added for every form that names one. */
export function tablesOf(rows: Readonly<Record<string, readonly Cells[]>>): CsvTables {
  const stated = rows.department ?? []
  const known = new Set(stated.map((row) => `${row.dataset} ${row.department_id}`))
  const implied = (rows.form ?? [])
    .filter((form) => {
      const key = `${form.dataset} ${form.department_id}`
      return !known.has(key) && known.add(key)
    })
    .map((form) => aDepartment(String(form.department_id), { dataset: form.dataset ?? 'real' }))
  const all = { ...rows, department: [...stated, ...implied] }
  const filled = Object.entries(all).filter(([, data]) => data.length > 0)
  return new Map(filled.map(([table, data]) => [table, [csvOf(data)]]))
}
