import { moneyFields, textFields } from '@/domain/form'
import { readToken, type FieldKey, type LabelBook, type Token } from './label-book'
import { noteLines, startsNotes } from './notes'
import { moneyUnitOf } from './numbers'
import type { Cell, Report } from './reading'
import type { FieldCell, FormScan } from './scan'
import { isStaffCell, maskStaff } from './staff'
import { readHeadings, underHeadings, type TaskHeading } from './task-headings'
import { reportRepeated, reportStaff, reportUnknown } from './value-findings'

interface Walk {
  readonly scan: FormScan
  readonly report: Report
  section: 'labels' | 'tasks' | 'notes'
  headings: readonly TaskHeading[]
  /** Texts whose label stood above, without a value to its right. */
  waiting: FieldCell[]
  /** The text that the row above filled: it may go on below. */
  previous: FieldCell | null
  saidStaff: boolean
}

const isText = (field: FieldKey) => textFields.some((name) => name === field)

/** Walks the non-blank rows of one form; what belongs nowhere is reported, never dropped in silence. */
export function scanForm(rows: readonly Cell[][], book: LabelBook, report: Report): FormScan {
  const scan: FormScan = { title: null, fields: new Map(), taskRows: [], notes: [] }
  const walk: Walk = {
    scan,
    report,
    section: 'labels',
    headings: [],
    waiting: [],
    previous: null,
    saidStaff: false,
  }
  for (const cells of rows) walkRow(walk, cells, book)
  return scan
}

function walkRow(walk: Walk, cells: Cell[], book: LabelBook): void {
  const [first] = cells
  if (!first) return
  if (walk.section === 'notes' || startsNotes(first)) return addNote(walk, cells)
  const headings = readHeadings(cells, book)
  if (headings) {
    walk.section = 'tasks'
    walk.headings = headings
    return
  }
  const tokens = cells.map((cell) => readToken(cell, book))
  if (walk.section === 'tasks' && !leavesTasks(walk, tokens)) {
    walk.scan.taskRows.push({ headings: walk.headings, cells })
    return
  }
  walk.section = 'labels'
  placeLabels(walk, tokens)
}

/**
 * An indicator may be called 预算完成率, and a task too: only a label in the tasks' own column ends
 * the table, and only in a row that states no indicator with its result.
 */
function leavesTasks({ headings }: Walk, [first, ...rest]: readonly Token[]): boolean {
  if (!first || first.field === null || first.cell.column > (headings[0]?.column ?? 1)) return false
  const { placed } = underHeadings(
    rest.filter(({ field }) => field === null).map(({ cell }) => cell),
    headings,
  )
  return !(placed.has('indicator') && placed.has('reported'))
}

function addNote(walk: Walk, cells: readonly Cell[]): void {
  walk.section = 'notes'
  if (cells.some(({ text }) => isStaffCell(text))) leaveOutStaff(walk, cells[0])
  else walk.scan.notes.push(...noteLines(cells).map(maskStaff))
}

function placeLabels(walk: Walk, tokens: readonly Token[]): void {
  const loose: Cell[] = []
  const opened: FieldCell[] = []
  let current: FieldCell | null = null
  // Under a row of headings, a text may begin with the words of a label: 预期目标：…
  if (walk.waiting.length > 1 && tokens.every(mayBeText))
    return placeLoose(
      walk,
      tokens.map(({ cell }) => cell),
    )
  for (const token of tokens) {
    if (current && isUnfilledText(current) && mayBeText(token)) {
      current.values.push(token.cell)
      continue
    }
    if (token.field === null) {
      if (current?.field === 'staff') continue
      if (current && current.values.length === 0) current.values.push(token.cell)
      else if (!takeUnit(current, token.cell)) loose.push(token.cell)
      continue
    }
    current = openField(walk, token)
    if (current) opened.push(current)
  }
  if (opened.length === 0) return placeLoose(walk, loose)
  walk.waiting = opened.filter(isUnfilledText)
  walk.previous =
    opened.filter(({ field, values }) => isText(field) && values.length > 0).at(-1) ?? null
  reportUnknown(loose, walk.report)
}

const isUnfilledText = ({ field, values }: FieldCell) => isText(field) && values.length === 0

const mayBeText = ({ field, inline }: Token) =>
  field === null || field === 'staff' || inline !== null

function takeUnit(current: FieldCell | null, { text }: Cell): boolean {
  const unit = moneyFields.some((name) => name === current?.field) ? moneyUnitOf(text) : null
  if (current && unit) current.unit = unit
  return unit !== null
}

function openField(walk: Walk, { cell, field, unit, inline }: Token): FieldCell | null {
  const { scan } = walk
  if (field === null || field === 'heading' || field === 'caption') return null
  if (field === 'title') {
    scan.title ??= cell
    return null
  }
  if (field === 'staff') leaveOutStaff(walk, cell)
  const opened: FieldCell = {
    field,
    label: cell,
    unit,
    values: inline === null ? [] : [{ ...cell, text: inline }],
  }
  if (field !== 'staff' && scan.fields.has(field)) reportRepeated(cell, walk.report)
  else scan.fields.set(field, opened)
  return opened
}

/** Cells of a row without labels: under the headings that wait for them, or more of the text above. */
function placeLoose(walk: Walk, loose: readonly Cell[]): void {
  if (loose.length === 0) return
  const { waiting, previous } = walk
  const targets = loose.map(({ column }) =>
    waiting.filter(({ label }) => label.column <= column).at(-1),
  )
  const isPlaced =
    targets.every((target) => target !== undefined) &&
    new Set(targets).size === loose.length &&
    (waiting.length > 1 || loose.length === 1)
  const [only] = loose
  if (isPlaced) loose.forEach((cell, index) => targets[index]?.values.push(cell))
  else if (previous && only && loose.length === 1 && only.column > previous.label.column)
    previous.values.push(only)
  else reportUnknown(loose, walk.report)
}

function leaveOutStaff(walk: Walk, cell: Cell | undefined): void {
  if (walk.saidStaff || !cell) return
  walk.saidStaff = true
  reportStaff(cell, walk.report)
}
