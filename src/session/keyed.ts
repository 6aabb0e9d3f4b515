import type { LongKey, LongRows } from '@/domain/long-table'
import type { IndicatorRow } from '@/domain/tidy'
import type { Entry } from './entry'

/** Rows of a long table that belong to one task of one form. */
export interface LongRecord extends LongKey {
  readonly long: LongRows
}

export interface Keyed<T> {
  readonly departmentId: string
  readonly fiscalYear: number
  readonly entryId: string
  readonly sourceId: string
  readonly record: T
}

/** In the order of the file. */
export const indicatorsIn = ({ reading }: Entry): readonly (IndicatorRow | LongRecord)[] =>
  reading.long.length === 0
    ? reading.tables.indicators
    : [
        ...reading.tables.indicators,
        ...reading.long.flatMap((long) => long.keys.map((key) => ({ ...key, long }))),
      ].sort((a, b) => firstRowOf(a) - firstRowOf(b))

const firstRowOf = (record: IndicatorRow | LongRecord): number =>
  'long' in record ? record.firstRow : record.indicator.name.cell.row
