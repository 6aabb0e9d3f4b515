import type { Form } from '@/domain/form'
import { chooseLayout, matchingLayouts } from './choose-layout'
import { hasShape } from './form-shape'
import type { FormUnit } from './unit-words'
import { filledRows } from './grid'
import { reportForeign } from './grid-findings'
import { headOf } from './grid-head'
import type { Grid } from './sheet-grid'
import { splitLayouts, type LayoutPart } from './layout-parts'
import { ownContext } from './own-context'
import type { Cell, FormContext, Report } from './reading'
import { sectionsOf } from './sections'
import { type Halves, halvesOf } from './side-by-side'
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

/** A sheet may hold several tables, one below the other. `pause` is awaited with the share done, 0 to 1. */
export async function readGrid(
  grid: Grid,
  context: FormContext,
  pause: (done: number) => Promise<void>,
): Promise<GridReading> {
  const halves = halvesOf(grid)
  if (halves) return readHalves(halves, context, pause)
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

/** The form on the left knows its answers by its row, the one on the right by its column too. */
async function readHalves(
  { left, right, column }: Halves,
  context: FormContext,
  pause: (done: number) => Promise<void>,
): Promise<GridReading> {
  const one = await readSection(left, { ...context, grid: left }, pause)
  const beside: FormContext = {
    ...context,
    grid: right,
    answers: {},
    answersAt: ({ row }) => context.answersAt?.({ row, column }) ?? {},
    ask: ({ form, ...question }) =>
      context.ask({ ...question, form: { row: form?.row ?? 1, column } }),
  }
  const other = await readSection(right, beside, pause)
  return {
    ...one,
    layouts: [...new Set([...one.layouts, ...other.layouts])],
    forms: [...one.forms, ...other.forms],
  }
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
