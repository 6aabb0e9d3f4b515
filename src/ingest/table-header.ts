import { saysDepartment, saysUnit } from './department-words'
import { headingWords, type HeadingWords } from './heading-words'
import { parseLabel } from './labels'
import type { Cell } from './reading'
import type { Column, Table } from './table'
import { isGroupRow, isUnitRow, unitAbove, unitBelow } from './unit-rows'

/** A column of the file at hand. */
export interface HeaderColumn {
  readonly column: Column
  readonly cell: Cell
  /** Unit in the header's brackets, else in the row above or below the headings. */
  readonly unit: HeadingWords['unit']
  readonly odd: HeadingWords['odd']
}

/** Several columns of one meaning: nobody can say which counts, so none is read. */
export interface RepeatedColumn {
  readonly column: Column
  readonly cells: readonly Cell[]
}

export interface Header {
  readonly table: Table
  readonly firstRow: number
  /** The last one, with the units below the headings. */
  readonly row: number
  readonly headings: readonly Cell[]
  readonly columns: ReadonlyMap<string, HeaderColumn>
  readonly unknown: readonly Cell[]
  readonly repeated: readonly RepeatedColumn[]
}

/** A title, a unit and a date may stand above a table's header, not more. */
const SEARCHED_ROWS = 12

/** The first row that is a header of one of the tables; the table with most matching headers wins. */
export function findHeader(rows: readonly Cell[][], tables: readonly Table[]): Header | null {
  for (const [index, cells] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const best = headerOf(cells, tables)
    if (best) return withUnits(best, rows[index - 1] ?? [], rows[index + 1] ?? [])
  }
  return null
}

/** The header that a row is by itself; `null` where it is none. */
export function headerOf(cells: readonly Cell[], tables: readonly Table[]): Header | null {
  const [best] = tables
    .map((table) => readHeader(cells, table))
    .filter((header) => sizeOf(header) >= 2 && hasMark(header))
    .sort((a, b) => sizeOf(b) - sizeOf(a))
  return best ?? null
}

export const missingColumns = ({ table, columns }: Header): readonly string[] =>
  table.required.filter((id) => !columns.has(id))

const sizeOf = ({ columns, repeated }: Header) => columns.size + repeated.length

const hasMark = ({ table, columns, repeated }: Header) =>
  table.marks.some((id) => columns.has(id) || repeated.some(({ column }) => column.id === id))

function readHeader(cells: readonly Cell[], table: Table): Header {
  const found = new Map<string, HeaderColumn[]>()
  const unknown: Cell[] = []
  for (const cell of cells) {
    const { name, unit, odd } = headingWords(cell.text)
    const column = columnsOf(table).get(name)
    if (column) found.set(column.id, [...(found.get(column.id) ?? []), { column, cell, unit, odd }])
    else unknown.push(cell)
  }
  const row = cells[0]?.row ?? 1
  unknown.push(...settleUnits(found, table))
  const all = [...found]
  return {
    table,
    firstRow: row,
    row,
    headings: cells,
    unknown,
    columns: new Map(all.flatMap(([id, [one, two]]) => (one && !two ? [[id, one]] : []))),
    repeated: all.flatMap(([, [first, ...more]]) =>
      first && more.length > 0
        ? [{ column: first.column, cells: [first, ...more].map(({ cell }) => cell) }]
        : [],
    ),
  }
}

/**
 * Of 部门名称 and 单位名称 side by side the first stands above the second, which is the row's own;
 * returns the heading that the table has no column for.
 */
function settleUnits(found: Map<string, HeaderColumn[]>, table: Table): readonly Cell[] {
  const [one, two, ...more] = found.get('department') ?? []
  if (!one || !two || more.length > 0) return []
  const name = ({ cell }: HeaderColumn) => parseLabel(cell.text).name
  const upper = [one, two].find((each) => saysDepartment(name(each)))
  const unit = [one, two].find((each) => saysUnit(name(each)))
  if (!upper || !unit) return []
  found.set('department', [unit])
  const column = table.columns.find(({ id }) => id === 'supervisor' || id === 'parent')
  if (!column || found.has(column.id)) return [upper.cell]
  found.set(column.id, [{ ...upper, column }])
  return []
}

/** Units may stand above several headings, 金额(万元), or in a row of their own below. */
function withUnits(header: Header, above: readonly Cell[], below: readonly Cell[]): Header {
  const { headings, columns, table } = header
  const groups = isGroupRow(above, headings) ? above : []
  const keys = table.required.flatMap((id) => columns.get(id)?.cell.column ?? [])
  const units = isUnitRow(below, headings, keys) ? below : []
  if (groups.length === 0 && units.length === 0) return header
  return {
    ...header,
    firstRow: groups[0]?.row ?? header.firstRow,
    row: units[0]?.row ?? header.row,
    columns: new Map(
      [...columns].map(([id, found]) => {
        const { column } = found.cell
        const isStated = found.unit !== null || found.odd !== null
        const near = isStated ? found : (unitBelow(units, column) ?? unitAbove(groups, column))
        return [id, { ...found, unit: near?.unit ?? null, odd: near?.odd ?? null }]
      }),
    ),
  }
}

const cache = new WeakMap<Table, ReadonlyMap<string, Column>>()

/** The columns of a table by each of their names; what two columns share is the first one's. */
function columnsOf(table: Table): ReadonlyMap<string, Column> {
  const known = cache.get(table)
  if (known) return known
  const named = table.columns.flatMap((column) =>
    headersOf(column).map((name) => [name, column] as const),
  )
  const columns = new Map(named.reverse())
  cache.set(table, columns)
  return columns
}

/** Names of a column as `parseLabel` gives them. */
export const headersOf = ({ name, id, synonyms = [] }: Column): readonly string[] =>
  [name, id, ...synonyms].map((header) => parseLabel(header).name)
