import type { z } from 'zod'
import type { TidyTables } from '@/domain/tidy'
import type { TableRow } from './table-row'

/** A column of a tidy table. */
export interface Column {
  /** English identifier; also accepted as a header. */
  readonly id: string
  /** Chinese header, without unit. */
  readonly name: string
  readonly synonyms?: readonly string[]
  /** False for a column that is known and not used yet: it is mentioned, not called unknown. */
  readonly isUsed?: false
}

/** Rows read so far, by table. */
export type Rows = { readonly [Id in keyof TidyTables]: TidyTables[Id][number][] }

/** One tidy table. Everything that the rest of the program knows about it stands here. */
export interface Table {
  readonly id: keyof TidyTables
  /** Chinese, as the 数据 page lists it. */
  readonly name: string
  readonly columns: readonly Column[]
  /** Ids of columns without which a row says nothing. */
  readonly required: readonly string[]
  /** Ids of columns of which one must be there, so that the table is told from the others. */
  readonly marks: readonly string[]
  /** Adds the row's record; a row without its keys is a finding and adds nothing. */
  readonly readRow: (row: TableRow, rows: Rows) => void
}

interface TableSpec<Id extends keyof TidyTables, Keys> extends Omit<Table, 'readRow'> {
  readonly id: Id
  /** The required cells of a row, as text, to its keys. Messages complete “没有读入：”. */
  readonly keys: z.ZodType<Keys, Record<string, string>>
  /** `null` when the row was refused by its own finding. */
  readonly read: (keys: Keys, row: TableRow) => TidyTables[Id][number] | null
}

export function defineTable<Id extends keyof TidyTables, Keys>({
  keys,
  read,
  ...table
}: TableSpec<Id, Keys>): Table {
  return {
    ...table,
    readRow(row, rows) {
      const texts = Object.fromEntries(table.required.map((id) => [id, row.keyText(id)]))
      const parsed = keys.safeParse(texts)
      if (!parsed.success) {
        const [issue] = parsed.error.issues
        row.refuse(String(issue?.path[0] ?? ''), issue?.message ?? '')
        return
      }
      const record = read(parsed.data, row)
      if (record) rows[table.id].push(record)
    },
  }
}
