import type { Form } from '@/domain/form'
import { chooseLayout, matchingLayouts } from './choose-layout'
import { hasShape } from './form-shape'
import type { FormUnit } from './unit-words'
import { filledRows, hasCells } from './grid'
import type { Grid } from './sheet-grid'
import { splitLayouts, type LayoutPart } from './layout-parts'
import { layouts } from './layouts'
import { ownContext } from './own-context'
import type { Cell, FormContext, Report } from './reading'
import { sectionsOf } from './sections'
import { quoteCells } from './staff'
import type { Rows } from './table'
import { findHeader, type Header } from './table-header'
import { readTable } from './table-reader'
import { tables } from './tables'

/** What one grid gave; its findings went to the context. */
export interface GridReading {
  /** Ids of its layouts, or of the table that it is; none when it is neither. */
  readonly layouts: readonly string[]
  readonly forms: readonly Form[]
  readonly rows: Rows
  /** Of its tables. */
  readonly headers: readonly Header[]
}

/** A form shows its labels, and a table its header, long before this row. */
export const RECOGNISED_ROWS = 500

/** A sheet may hold several tables, one below the other. `pause` is awaited with the share done, 0 to 1. */
export async function readGrid(
  grid: Grid,
  context: FormContext,
  pause: (done: number) => Promise<void>,
): Promise<GridReading> {
  const sections = sectionsOf(grid)
  if (sections.length < 2) return readSection(grid, { ...context, grid }, pause)
  const readings: GridReading[] = []
  let unitAbove: FormUnit = { unit: null }
  for (const { grid: part, header, unit } of sections) {
    const own = ownContext(context, filledRows(part).slice(0, 1))
    const reading = await readSection(part, { ...own, grid: part, unitAbove }, pause)
    if (reading.layouts.length === 0) reportForeign(header, context.report)
    if (unit.unit !== null || unit.odd !== undefined) unitAbove = unit
    readings.push(reading)
  }
  const rows = noRows()
  for (const reading of readings) appendRows(rows, reading.rows)
  return {
    layouts: [...new Set(readings.flatMap(({ layouts }) => layouts))],
    forms: readings.flatMap(({ forms }) => forms),
    rows,
    headers: readings.flatMap(({ headers }) => headers),
  }
}

function reportForeign(header: readonly Cell[], report: Report): void {
  const [first] = header
  if (first)
    report({
      code: 'table-not-recognised',
      severity: 'warning',
      message: `第 ${first.row} 行起是另一张表（表头${quoteCells(header.slice(0, 5))}），不是认得的表，没有读入`,
      cell: first,
    })
}

/** A layout is tried first, then the tables. */
async function readSection(
  grid: Grid,
  context: FormContext,
  pause: (done: number) => Promise<void>,
): Promise<GridReading> {
  const rows = noRows()
  const head = headOf(grid)
  const parts = partsOf(grid, head, context.report)
  if (parts.length > 0) {
    const forms = parts
      .flatMap((part) =>
        part.layout.read(part.rows, parts.length > 1 ? ownContext(context, part.rows) : context),
      )
      .filter((form) => hasShape(form, context.report))
    return { layouts: parts.map(({ layout }) => layout.id), forms, rows, headers: [] }
  }
  const header = findHeader(head, tables)
  if (!header) return { layouts: [], forms: [], rows, headers: [] }
  await readTable({ grid, header }, { rows, context }, pause)
  return { layouts: [header.table.id], forms: [], rows, headers: [header] }
}

function partsOf(grid: Grid, head: readonly Cell[][], report: Report): readonly LayoutPart[] {
  const matches = matchingLayouts(head)
  if (matches.length === 0) return []
  const rows = filledRows(grid)
  const parts = splitLayouts(rows, report)
  if (parts) return parts
  const layout = chooseLayout(matches, report)
  return layout ? [{ layout, rows }] : []
}

/** From its first filled row on: a table may stand below others. */
function headOf({ rows }: Grid): Cell[][] {
  const from = Math.max(
    0,
    rows.findIndex((texts) => hasCells({ rows: [texts] })),
  )
  return filledRows({ rows: rows.slice(0, from + RECOGNISED_ROWS) })
}

export const noRows = (): Rows => ({
  departments: [],
  forms: [],
  tasks: [],
  indicators: [],
  targets: [],
  aliases: [],
})

export function appendRows(rows: Rows, added: Rows): void {
  for (const record of added.departments) rows.departments.push(record)
  for (const record of added.forms) rows.forms.push(record)
  for (const record of added.tasks) rows.tasks.push(record)
  for (const record of added.indicators) rows.indicators.push(record)
  for (const record of added.targets) rows.targets.push(record)
  for (const record of added.aliases) rows.aliases.push(record)
}

export function reportUnrecognised(grid: Grid, report: Report): void {
  const rows = headOf(grid)
  const quote = (words: readonly string[]) => words.map((word) => `“${word}”`).join('')
  const partly = layouts.flatMap((layout) => layout.recognise(rows).found)
  const sought = [
    ...layouts.map(({ name, marks }) => `${name}的标签${quote(marks)}`),
    ...tables.map(({ name, columns, required }) => {
      const names = columns.filter(({ id }) => required.includes(id)).map((column) => column.name)
      return `${name}的表头${quote(names)}`
    }),
  ]
  const [first = []] = rows
  const found = [
    ...(partly.length > 0 ? [`其中只认得${quote([...new Set(partly)].slice(0, 5))}`] : []),
    `开头是${rows
      .slice(0, 3)
      .map((cells) => quoteCells(cells.slice(0, 6)))
      .join('')}`,
  ]
  report({
    code: 'unrecognised',
    severity: 'error',
    message: `没有认出这份文件。找过${sought.join('，')}；${found.join('，')}`,
    cell: first[0],
  })
}
