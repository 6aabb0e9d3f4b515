import type { StatedMoney } from '@/domain/form'
import type { MoneyUnit } from '@/domain/money'
import type { TidyTables } from '@/domain/tidy'
import type { Table } from '../table'

/** `printed`: decimal texts that a spreadsheet may hold as numbers. */
export type WrittenKind = 'text' | 'printed'

/** A column of a tidy table, the other way round. */
export interface WrittenColumn<R> {
  /** Of the column of the table that reads it. */
  readonly id: string
  readonly kind: WrittenKind
  /** Stands in the heading's brackets. */
  readonly unit?: MoneyUnit
  /** Left out where no row has anything to say in it. */
  readonly isOptional?: boolean
  /** `null`: an empty cell. */
  readonly cell: (record: R) => string | null
}

export interface WrittenTable {
  readonly id: keyof TidyTables
  readonly name: string
  readonly columns: readonly { readonly label: string; readonly kind: WrittenKind }[]
  readonly rows: {
    readonly length: number
    readonly [Symbol.iterator]: () => Iterator<readonly (string | null)[]>
  }
}

/** Rows are made one by one, as they are asked for. */
export function writeTable<R>(
  table: Table,
  records: readonly R[],
  columns: readonly WrittenColumn<R>[],
): WrittenTable {
  const used = columns.filter(
    ({ isOptional, cell }) => !isOptional || records.some((record) => cell(record) !== null),
  )
  return {
    id: table.id,
    name: table.name,
    columns: used.map(({ id, kind, unit }) => ({ label: labelOf(table, id, unit), kind })),
    rows: {
      length: records.length,
      *[Symbol.iterator]() {
        for (const record of records) yield used.map(({ cell }) => cell(record))
      },
    },
  }
}

function labelOf(table: Table, id: string, unit: MoneyUnit | undefined): string {
  const column = table.columns.find((one) => one.id === id)
  if (!column) throw new RangeError(`${table.id} has no column ${id}`)
  return unit ? `${column.name}(${unit})` : column.name
}

/** The unit of most amounts, so that most cells are plain numbers; 万元 where there are none. */
export function usualUnit(amounts: Iterable<StatedMoney | null | undefined>): MoneyUnit {
  const counts = new Map<MoneyUnit, number>([['万元', 0]])
  for (const amount of amounts)
    if (amount) counts.set(amount.unit, (counts.get(amount.unit) ?? 0) + 1)
  const [[unit] = ['万元' as const]] = [...counts].sort(([, a], [, b]) => b - a)
  return unit
}
