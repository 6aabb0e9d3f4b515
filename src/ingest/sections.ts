import { captionsAbove, isSaid } from './captions'
import { filledCells } from './grid'
import type { Grid } from './sheet-grid'
import { parseLabel, tableUnit } from './labels'
import { isNumeric } from './numbers'
import type { Cell } from './reading'
import { repeatsHeader } from './repeated-header'
import { rollupHeaderAt } from './rollup/header'
import { departmentLabels } from './synonyms'
import { headerOf, missingColumns } from './table-header'
import { tables } from './tables'
import { agreedUnit, type FormUnit } from './unit-words'

/** Rows of a grid that hold one table with what stands above it; rows keep their numbers. */
export interface Section {
  readonly grid: Grid
  /** Its own header, and what the words above it say of the unit. */
  readonly header: readonly Cell[]
  readonly unit: FormUnit
}

interface Start {
  readonly header: readonly Cell[]
  readonly above: readonly Cell[]
  /** 1-based. */
  readonly row: number
  /** False for a header with a department that no table knows: it may be the start of a form. */
  readonly isKnown: boolean
}

/** A grid cut into its tables: a second header that is not the first one again begins another. */
export function sectionsOf(grid: Grid): readonly Section[] {
  const starts: Start[] = []
  for (const [index, texts] of grid.rows.entries()) {
    if (!mayBeHeader(texts)) continue
    const start = startAt(grid, index, starts.at(-1))
    if (start) starts.push(start)
  }
  return starts.map(({ header, above }, index) => ({
    grid: partOf(grid, index === 0 ? 1 : (starts[index]?.row ?? 1), starts[index + 1]?.row),
    header,
    unit: agreedUnit(above.map(({ text }) => tableUnit(text))),
  }))
}

/** Cheap, because every row of a table is asked: no figure, and at least three short words. */
function mayBeHeader(texts: readonly string[]): boolean {
  let count = 0
  for (const text of texts) {
    if (text === undefined || text === '') continue
    if (text.length > 40 || /^[\s\d.,%+-]+$/u.test(text)) return false
    count++
  }
  return count >= 3
}

const departments = new Set(departmentLabels.map((label) => parseLabel(label).name))
const isDepartment = ({ text }: Cell) => departments.has(parseLabel(text).name)

/** 单位名称 where the table before has its departments, or behind 序号. */
const standsForDepartments = ([first, second, ...rest]: readonly Cell[], { header }: Start) => {
  const column = header.find(isDepartment)?.column
  const isSerial = first !== undefined && /^(?:序号|编号)$/u.test(parseLabel(first.text).name)
  const own = isSerial ? second : [first, second, ...rest].find((cell) => cell?.column === column)
  return own !== undefined && isDepartment(own)
}

/** True for a row that could begin another table: the bytes alone do not tell which. */
export function mayBeginTable(texts: readonly string[]): boolean {
  if (!mayBeHeader(texts)) return false
  const cells = filledCells(texts, 1)
  return cells.some(isDepartment) || headerOf(cells, tables) !== null
}

function startAt(grid: Grid, index: number, last: Start | undefined): Start | null {
  const cells = filledCells(grid.rows[index] ?? [], index + 1)
  if (cells.some(({ text }) => isNumeric(text))) return null
  const isKnown = isTableHeader(grid, index, cells)
  const isForeign = last?.isKnown === true && standsForDepartments(cells, last)
  if (!isKnown && !isForeign) return null
  const above = captionsAbove(grid, index, last?.header.at(-1)?.row ?? 0)
  if (last && repeatsHeader(cells, last.header) && above.every((cell) => isSaid(cell, last.above)))
    return null
  return { header: cells, above, row: above[0]?.row ?? index + 1, isKnown }
}

function isTableHeader(grid: Grid, index: number, cells: readonly Cell[]): boolean {
  const tidy = headerOf(cells, tables)
  if (tidy && missingColumns(tidy).length === 0 && tidy.columns.size >= 3)
    // A form has as many values as labels in such a row.
    return tidy.columns.size * 2 > cells.length || tidy.columns.has('fiscal_year')
  if (!cells.some(isDepartment)) return false
  return rollupHeaderAt(filledRowsFrom(grid, index), 0) !== null
}

/** Three rows as the header of a roll-up may have. */
const filledRowsFrom = ({ rows }: Grid, index: number) =>
  rows
    .slice(index, index + 3)
    .map((texts, at) => filledCells(texts, index + 1 + at))
    .filter((cells) => cells.length > 0)

/** Rows from one up to another, 1-based; the others are blank, so that all keep their numbers. */
function partOf({ rows, merges }: Grid, from: number, to = Infinity): Grid {
  const part = rows.slice(0, to - 1).map((texts, index) => (index + 1 < from ? [] : texts))
  const own = merges?.filter(({ row }) => row >= from && row < to)
  return { rows: part, ...(own ? { merges: own } : {}) }
}
