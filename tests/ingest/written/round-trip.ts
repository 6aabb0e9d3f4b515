import { drive, writeSteps, type ExportDocument } from '@/export'
import type { TidyTables } from '@/domain/tidy'
import { flattenForms, readSource, type Reading, writeTables } from '@/ingest'

/** Everything that a reading gave as rows of the tidy tables. */
export function tablesOf({ forms, tables }: Reading): TidyTables {
  const flat = flattenForms([...forms, ...tables.forms])
  return {
    ...tables,
    forms: flat.forms,
    tasks: [...tables.tasks, ...flat.tasks],
    indicators: [...tables.indicators, ...flat.indicators],
  }
}

const documentOf = (tables: TidyTables): ExportDocument => ({
  title: '',
  lines: [],
  sheets: writeTables(tables),
})

/** Writes the tables and reads them again. */
export async function again(tables: TidyTables, format: 'csv' | 'xlsx'): Promise<Reading> {
  const { bytes } = await drive(writeSteps(documentOf(tables), format))
  return readSource({ name: format === 'csv' ? 'a.zip' : 'a.xlsx', bytes })
}

/**
 * What a record says, without where it stands: cells and files differ, and so may the text of a
 * plain number. The text of words is all that they are.
 */
export const said = (tables: TidyTables): unknown =>
  JSON.parse(
    JSON.stringify(
      { ...tables, forms: tables.forms.map((form) => ({ ...form, tasks: [], indicators: [] })) },
      (key, part: unknown) => {
        if (key === 'cell' || key === 'sourceId') return undefined
        if (typeof part === 'bigint') return `${part}`
        if (part !== null && typeof part === 'object' && 'text' in part && 'value' in part) {
          const { text, ...rest } = part
          return part.value === null ? { ...rest, text: String(text).trim() } : rest
        }
        return part
      },
    ),
  )
