import type { Department } from '@/domain/department'

/** Rows by key, in their order; a row whose key is `null` stays out. */
export function makeIndex<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): ReadonlyMap<string, readonly Row[]> {
  const index = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const found = index.get(key)
    if (found) found.push(row)
    else index.set(key, [row])
  }
  return index
}

/** Rows by key and year. */
export type YearIndex<Row> = ReadonlyMap<string, ReadonlyMap<number, readonly Row[]>>

export function yearIndex<Row extends { readonly fiscalYear: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): YearIndex<Row> {
  const index = new Map<string, Map<number, readonly Row[]>>()
  for (const [key, found] of makeIndex(rows, keyOf)) {
    const byYear = makeIndex(found, ({ fiscalYear }) => String(fiscalYear))
    index.set(key, new Map([...byYear].map(([year, list]) => [Number(year), list])))
  }
  return index
}

/** Rows of the last year before `year` that has any under this key. */
export function latestBefore<Row>(
  index: YearIndex<Row>,
  key: string | null,
  year: number,
): readonly Row[] {
  const byYear = key === null ? undefined : index.get(key)
  if (!byYear) return []
  const earlier = [...byYear.keys()].filter((other) => other < year)
  return byYear.get(Math.max(...earlier)) ?? []
}

/** What the 部门 tables state of a department in a year; its first row where none is valid then. */
export function departmentsByYear(
  departments: readonly Department[],
): (departmentId: string, year: number) => Department | undefined {
  const index = makeIndex(departments, ({ departmentId }) => departmentId)
  return (departmentId, year) => {
    const rows = index.get(departmentId) ?? []
    const isValid = ({ validFrom, validTo }: Department) =>
      year >= (validFrom ?? year) && year <= (validTo ?? year)
    return rows.find(isValid) ?? rows[0]
  }
}
