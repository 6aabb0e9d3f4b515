import { partsOf } from './cell-parts'
import { isMoneyField, isTextField, readToken, type LabelBook, type Token } from './label-book'
import { parseLabel } from './labels'
import { moneyUnitOf } from './numbers'
import type { Cell, Report } from './reading'
import type { FieldCell, FormScan } from './scan'
import { reportRepeated, reportStaff, reportUnknown } from './value-findings'

/** What is remembered from row to row while labels and their values are found. */
export interface LabelWalk {
  readonly scan: FormScan
  readonly book: LabelBook
  readonly report: Report
  /** Texts whose label stood above, without a value to its right. */
  waiting: FieldCell[]
  /** The text that the row above filled: it may go on below. */
  previous: FieldCell | null
  /** 按收入性质分, 按支出性质分: headings of the amounts below them. */
  groups: { readonly cell: Cell; readonly name: string }[]
  /** Of 预算资金（万元）: unit of the amounts that follow. */
  headingUnit: Token['unit']
  saidStaff: boolean
}

/** A cell as its label; one that holds several labels with their values gives each of them. */
export function readTokens(cell: Cell, book: LabelBook): Token[] {
  const parts = partsOf(cell.text, book)
  if (parts.length > 1) return parts.map((text) => readToken({ ...cell, text }, book))
  const lines = cell.text.split('\n').filter((text) => text.trim() !== '')
  const tokens = lines.map((text) => readToken({ ...cell, text }, book))
  const isList = lines.length > 1 && tokens.every(({ field }) => field === 'amount')
  return isList ? tokens : [readToken(cell, book)]
}

/** One row of labels with their values beside them, or of values for the labels above. */
export function placeLabels(walk: LabelWalk, tokens: readonly Token[]): void {
  // Under a row of headings, a text may begin with the words of a label: 预期目标：…
  if (walk.waiting.length > 1 && tokens.every(mayBeText))
    return placeLoose(
      walk,
      tokens.map(({ cell }) => cell),
    )
  const loose: Cell[] = []
  const opened: FieldCell[] = []
  let current: FieldCell | null = null
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
    opened.filter(({ field, values }) => isTextField(field) && values.length > 0).at(-1) ?? null
  reportRest(walk, loose)
}

const BARE_YEAR = /^\s*\d{4}\s*年(?:\s*度)?\s*$/u

/** What no label claims; 2022年度 above all figures says the year of the form. */
function reportRest({ scan, report }: LabelWalk, cells: readonly Cell[]): void {
  const isAbove = scan.fundRows.length === 0 && scan.tableRows.length === 0
  const year = isAbove
    ? cells.find(({ text }) => BARE_YEAR.test(text.normalize('NFKC')))
    : undefined
  if (year) scan.yearNote ??= year
  reportUnknown(
    cells.filter((cell) => cell !== scan.yearNote),
    report,
  )
}

const isUnfilledText = ({ field, values }: FieldCell) => isTextField(field) && values.length === 0

const mayBeText = ({ field, inline }: Token) =>
  field === null || field === 'staff' || inline !== null

function takeUnit(current: FieldCell | null, { text }: Cell): boolean {
  const unit = current && isMoneyField(current.field) ? moneyUnitOf(text) : null
  if (current && unit) current.unit = unit
  return unit !== null
}

/** `null` for a label that takes no value. */
function openField(walk: LabelWalk, { cell, field, unit, inline }: Token): FieldCell | null {
  const { scan } = walk
  if (field === 'heading') walk.headingUnit = unit
  if (field === null || field === 'heading' || field === 'caption') return null
  const { name } = parseLabel(inline === null ? cell.text : cell.text.slice(0, -inline.length))
  if (field === 'title') scan.title ??= cell
  if (field === 'year_note') scan.yearNote ??= cell
  if (field === 'title' || field === 'year_note') return null
  if (field === 'group') {
    walk.groups = [...walk.groups.filter((group) => group.cell.row === cell.row), { cell, name }]
    return inline === null ? null : openField(walk, readToken({ ...cell, text: inline }, walk.book))
  }
  if (field === 'staff') leaveOutStaff(walk, cell)
  const above = walk.groups.filter((group) => group.cell.column <= cell.column).at(-1)
  const opened: FieldCell = {
    field,
    label: cell,
    name,
    unit: unit ?? (isMoneyField(field) ? walk.headingUnit : null),
    values: inline === null ? [] : [{ ...cell, text: inline }],
    ...(field === 'amount' ? { group: above?.name } : {}),
  }
  storeField(walk, opened)
  return opened
}

function storeField({ scan, report }: LabelWalk, opened: FieldCell): void {
  const { field, label, name } = opened
  const first = scan.fields.get(field)
  if (field === 'amount') scan.amounts.push(opened)
  else if (!first || field === 'staff') scan.fields.set(field, opened)
  else if (field === 'department' || (isTextField(field) && first.name !== name))
    scan.more.push(opened)
  else if (field !== 'filing_date') reportRepeated(label, report)
}

/** Cells of a row without labels: under the headings that wait for them, or more of the text above. */
function placeLoose(walk: LabelWalk, loose: readonly Cell[]): void {
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
  else reportRest(walk, loose)
}

export function leaveOutStaff(walk: LabelWalk, cell: Cell | undefined): void {
  if (walk.saidStaff || !cell) return
  walk.saidStaff = true
  reportStaff(cell, walk.report)
}
