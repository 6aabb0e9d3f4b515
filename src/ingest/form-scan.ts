import { fundRowLabel, readFundHeadings, type FundHeadings } from './fund-headings'
import { underHeadings, unknownHeadings } from './headings'
import type { LabelBook, Token } from './label-book'
import { leaveOutStaff, placeLabels, readTokens, type LabelWalk } from './label-rows'
import { lookUp, parseLabel } from './labels'
import { isInstruction, noteLines, startsNotes } from './notes'
import type { Cell, Report } from './reading'
import { emptyScan, type FormScan } from './scan'
import { isStaffCell, maskStaff } from './staff'
import { readHeadings, type TableHeading } from './task-headings'
import { reportUnknownHeadings, reportUnusedHeadings } from './value-findings'

interface Walk extends LabelWalk {
  section: 'labels' | 'table' | 'funds'
  /** The columns of the notes that the row above began or went on with; `null` when it was none. */
  noted: ReadonlySet<number> | null
  headings: readonly TableHeading[]
  funds: FundHeadings | null
}

/** Sums below a table are no indicators. */
const TOTAL = /^(?:总分|合计|总计|小计|总得分|得分合计|合计得分|自评得分|自评总分)$/u

/** Walks the non-blank rows of one form; what belongs nowhere is reported, never dropped in silence. */
export function scanForm(rows: readonly Cell[][], book: LabelBook, report: Report): FormScan {
  const walk: Walk = {
    scan: emptyScan(),
    book,
    report,
    section: 'labels',
    noted: null,
    headings: [],
    funds: null,
    waiting: [],
    previous: null,
    groups: [],
    headingUnit: null,
    saidStaff: false,
  }
  for (const cells of rows) walkRow(walk, cells)
  return walk.scan
}

function walkRow(walk: Walk, all: readonly Cell[]): void {
  const [first] = all
  if (!first) return
  if (startsNotes(first) || continuesNotes(walk, all)) return addNote(walk, all)
  walk.noted = null
  walkCells(walk, all)
}

function walkCells(walk: Walk, all: readonly Cell[]): void {
  const { scan, book } = walk
  scan.notes.push(...all.filter(isInstruction).flatMap((cell) => noteLines([cell])))
  const cells = all.filter((cell) => !isInstruction(cell))
  if (cells.length === 0 || openSection(walk, cells)) return
  const tokens = cells.flatMap((cell) => readTokens(cell, book))
  if (walk.section === 'table' && takeTableRow(walk, tokens)) return
  if (walk.section === 'funds' && takeFundRow(walk, tokens)) return
  walk.section = 'labels'
  placeLabels(walk, tokens)
}

/** True for a row of headings: the rows below stand under them. */
function openSection(walk: Walk, cells: readonly Cell[]): boolean {
  const headings = readHeadings(cells, walk.book)
  const funds = headings ? null : readFundHeadings(cells, walk.book)
  if (!headings && !funds) return false
  walk.section = headings ? 'table' : 'funds'
  walk.waiting = []
  walk.previous = null
  if (headings) walk.headings = headings
  if (funds) walk.funds = funds
  const unread = unknownHeadings(headings ?? funds?.headings ?? [])
  const isUnused = ({ text }: Cell) => walk.book.columns.get(parseLabel(text).name) === 'unused'
  reportUnusedHeadings(unread.filter(isUnused), walk.report)
  reportUnknownHeadings(
    unread.filter((cell) => !isUnused(cell)),
    walk.report,
  )
  return true
}

function takeFundRow({ scan, funds, book }: Walk, tokens: readonly Token[]): boolean {
  if (!funds) return false
  const { headings } = funds
  const label = fundRowLabel(tokens, headings, book)
  if (label === undefined) return false
  const isWhole = !label || lookUp(book.fundRows, parseLabel(label.text).name) === 'whole'
  const start = headings[0]?.cell.column ?? 1
  const cells = tokens.map(({ cell }) => cell).filter(({ column }) => column >= start)
  scan.fundRows.push({ head: funds, label, isWhole, cells })
  return true
}

function takeTableRow({ scan, headings }: Walk, all: readonly Token[]): boolean {
  const start = headings[0]?.cell.column ?? 1
  // A merged heading beside the table may be repeated in every row.
  const tokens = all.filter(({ field, cell }) => field !== 'heading' || cell.column >= start)
  const cells = tokens.map(({ cell }) => cell)
  const [first] = cells
  const end = headings.find(({ name }) => name === 'indicator')?.cell.column ?? start
  const isTotal = cells.some(
    (cell) => (cell === first || cell.column < end) && TOTAL.test(parseLabel(cell.text).name),
  )
  if (isTotal) scan.totals.push({ headings, cells })
  else if (leavesTable(tokens, headings)) return false
  else if (first) scan.tableRows.push({ headings, cells })
  return true
}

/**
 * An indicator may be called 预算完成率, and a task too: only a label in the first column, or words
 * left of it, or a signature end the table, and only in a row that states no indicator with its result.
 */
function leavesTable(
  [first, ...rest]: readonly Token[],
  headings: readonly TableHeading[],
): boolean {
  const [leading] = headings
  if (!first || !leading || first.cell.column > leading.cell.column) return false
  const isLeft = first.cell.column < leading.cell.column
  const isSigned = [first, ...rest].some(({ field }) => field === 'staff')
  if (first.field === null && !isLeft && !isSigned) return false
  const values = rest.filter(({ field }) => field === null)
  const own = leading.name === 'indicator' && !isLeft ? [first] : []
  const { placed } = underHeadings(
    [...own, ...values].map(({ cell }) => cell),
    headings,
  )
  return !(placed.has('indicator') && placed.has('reported'))
}

const NUMBERED = /^\s*[(（]?\d{1,2}\s*[.．、)）]/u

/** A line below notes goes on with them unless it holds words of the form, or a row of its table. */
function continuesNotes({ noted, book, section, headings }: Walk, cells: readonly Cell[]): boolean {
  const [first] = cells
  if (!noted || !first || !noted.has(first.column)) return false
  const tokens = cells.flatMap((cell) => readTokens(cell, book))
  const isNumbered = NUMBERED.test(first.text)
  const isLabel = ({ field, inline }: Token) =>
    field !== null && field !== 'staff' && !(isNumbered && inline !== null)
  if (tokens.some(isLabel) || (section === 'table' && !leavesTable(tokens, headings))) return false
  return isNumbered || cells.length === 1
}

/** The words of the form may stand beside notes, in a row that both share. */
function addNote(walk: Walk, all: readonly Cell[]): void {
  const isLabel = (cell: Cell) =>
    readTokens(cell, walk.book).some(({ field }) => field !== null && field !== 'staff')
  const end = all.findIndex((cell, index) => index > 0 && isLabel(cell))
  const cells = end === -1 ? all : all.slice(0, end)
  walk.noted = new Set([...(walk.noted ?? []), ...cells.map(({ column }) => column)])
  if (cells.some(({ text }) => isStaffCell(text))) leaveOutStaff(walk, cells[0])
  else walk.scan.notes.push(...noteLines(cells).map(maskStaff))
  if (end !== -1) walkCells(walk, all.slice(end))
}
