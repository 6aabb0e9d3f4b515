import type { Scope } from '@/domain/scope'
import { keyOf } from './column'

interface Sortable<Row, Input> {
  readonly key?: string
  readonly value?: (row: Row, input: Input) => number | string | null
}

interface Place<Input> {
  readonly panel: string
  readonly input: Input
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))

/** The rows as the reader sorted this panel's table; a row without a value comes last. */
export function sorted<Row, Input extends { readonly scope: Pick<Scope, 'sort'> }>(
  rows: readonly Row[],
  columns: readonly Sortable<Row, Input>[],
  { panel, input }: Place<Input>,
): readonly Row[] {
  const { sort } = input.scope
  if (sort?.panel !== panel) return rows
  const value = columns.find((column, at) => keyOf(column, at) === sort.column)?.value
  if (value === undefined) return rows
  const keyed = rows.map((row) => ({ row, key: value(row, input) }))
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      return sort.isDescending ? compare(b.key, a.key) : compare(a.key, b.key)
    })
    .map(({ row }) => row)
}
