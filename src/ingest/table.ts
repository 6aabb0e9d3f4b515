import type { StatedMoney, StatedRate } from '@/domain/form'
import type { Stated } from '@/domain/source'
import type { TidyTables } from '@/domain/tidy'
import type { Doubt } from './doubtful-share'
import type { Cell, FormContext } from './reading'
import type { z } from './zod'

/** A column of a tidy table. */
export interface Column {
  /** English identifier; also accepted as a header. */
  readonly id: string
  /** Chinese header, without unit. */
  readonly name: string
  readonly synonyms?: readonly string[]
}

/** Rows read so far, by table. */
export type Rows = { readonly [Id in keyof TidyTables]: TidyTables[Id][number][] }

/** One data row; blank marks count as blank everywhere. */
export interface TableRow {
  readonly context: FormContext
  readonly number: number
  /** Ids of the columns that the file has. */
  readonly columnIds: readonly string[]
  /** `null` when the cell is blank or the column missing. */
  readonly cell: (id: string) => Cell | null
  readonly text: (id: string) => Stated<string> | null
  readonly money: (id: string) => StatedMoney | null
  readonly rate: (id: string) => StatedRate | null
  /** Whether the heading of a column says %. */
  readonly saysPercent: (id: string) => boolean
  /** Text of a key's cell, blank when there is none. */
  readonly keyText: (id: string) => string
  /** Keeps it until the table ends. */
  readonly onDoubt: (doubt: Doubt) => void
  /** Next number from 1 under a key, counted through the table. */
  readonly nextNumber: (key: string) => number
  /** At the cell of a column, or at another. */
  readonly refuse: (where: string | Cell, reason: string) => void
}

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
