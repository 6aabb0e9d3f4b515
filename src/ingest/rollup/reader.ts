import type { Form } from '@/domain/form'
import { openUnits } from '../form-unit'
import { filledCells } from '../grid'
import { unknownHeadings } from '../headings'
import { documentUnit, tableUnit } from '../labels'
import { placeMerged } from '../merged-cells'
import { noteLines, startsNotes } from '../notes'
import type { Cell, FormContext } from '../reading'
import { gaugeOf } from '../row-gauge'
import type { FormScan } from '../scan'
import { reportCountedTwice } from '../counted-twice'
import { reportPart } from '../part-rows'
import { isStaffCell, quoteCells } from '../staff'
import { reportTotalRow } from '../task-findings'
import { totalCell } from '../totals'
import { agreedUnit, statedUnit } from '../unit-words'
import { reportStaff, reportUnknownHeadings } from '../value-findings'
import { scanAbove } from './above'
import { isRollupAside } from './asides'
import { withOneDepartment } from './department-question'
import { openRollupBlanks } from './blanks'
import type { RollupState } from './figures'
import type { RollupHeader } from './header'
import { partsIn } from './parts'
import { supervisingIn } from './keys'
import { lengthOf, readRollupRow } from './row'
import { splitYears } from './years'

/** One form a row and year. Sums, signatures and notes are no departments. */
export function readRollup(
  all: readonly Cell[][],
  found: RollupHeader,
  context: FormContext,
): readonly Form[] {
  const { report } = context
  const header = withOneDepartment(found, context)
  if (!header) return []
  const rows = withMerged(all, header, context)
  const state = openRollup(rows, header, context)
  const departmentColumn = departmentOf(header)?.cell.column
  const forms: Form[] = []
  const isOfAbove = partsIn(header)
  let noted = -Infinity
  for (const cells of rows.filter(([first]) => first && first.row > header.row)) {
    const [first] = cells
    if (!first) continue
    const total = totalCell(cells, departmentColumn)
    const part = isOfAbove(cells)
    const goesOn = cells.length === 1 && first.row <= noted + 2 && !isStaffCell(first.text)
    if (startsNotes(first) || goesOn) {
      state.notes.push(...noteLines(cells))
      noted = first.row
    } else if (isStaffCell(first.text)) reportStaff(first, report)
    else if (total) {
      state.blanks.forget([total], false)
      reportTotalRow(total, '一个部门', report)
    } else if (part) {
      state.blanks.forget([part], false)
      reportPart(part, report)
    } else if (!isRollupAside(cells, header, report)) forms.push(...readRollupRow(state, cells))
  }
  state.blanks.ask()
  reportCountedTwice(forms, report)
  return forms
}

const departmentOf = ({ headings }: RollupHeader) =>
  headings.find(({ name }) => name === 'department')

function withMerged(
  rows: readonly Cell[][],
  { headings, row }: RollupHeader,
  { grid, report }: FormContext,
): readonly Cell[][] {
  if (!grid?.merges?.length) return rows
  const columns = headings.flatMap(({ name, kind, cell }) =>
    name === null || name === 'serial' ? [] : [{ id: name, name: kind, column: cell.column }],
  )
  const changed = placeMerged(grid, { columns, row }, report)
  return rows.map((cells) => {
    const texts = changed.get((cells[0]?.row ?? 0) - 1)
    return texts ? filledCells(texts, cells[0]?.row ?? 0) : cells
  })
}

function openRollup(rows: readonly Cell[][], header: RollupHeader, context: FormContext) {
  const { headings } = header
  const above = rows.flat().filter(({ row }) => row < header.firstRow)
  const scan = scanAbove(above, departmentOf(header)?.cell)
  reportUnknownHeadings(unknownHeadings(headings), context.report)
  reportAbove(above, scan, context)
  const units = [...above.map(({ text }) => tableUnit(text)), ...unitsBelow(rows, header)]
  const isText = context.sheetName === undefined && context.grid !== undefined
  const state: RollupState = {
    headings,
    context,
    title: scan.title?.text.trim() ?? null,
    units: openUnits(agreedUnit(units), context.unitAbove ?? { unit: null }, context.report),
    gauge: gaugeOf(isText ? (row) => lengthOf(context, row) : null, {
      row: header.row,
      headed: Math.max(...headings.map(({ cell }) => cell.column)),
    }),
    groups: splitYears(headings, scan, context),
    supervising: supervisingIn(
      rows.filter(([first]) => first && first.row > header.row),
      headings,
    ),
    notes: [],
    blanks: openRollupBlanks(headings, context),
    said: new Set(),
  }
  return state
}

/** 单位：元 alone in a row, or in a note. */
const unitsBelow = (rows: readonly Cell[][], { row }: RollupHeader) =>
  rows
    .filter(
      ([first, ...more]) => first && first.row > row && (more.length < 2 || startsNotes(first)),
    )
    .flatMap((cells) => cells.map(({ text }) => statedUnit(text)))

/** Words above the header that are neither title nor year nor unit. */
function reportAbove(above: readonly Cell[], scan: FormScan, { report }: FormContext): void {
  const read = [scan.title, scan.yearNote, scan.fields.get('filing_date')?.label]
  const rest = above.filter((cell) => !read.includes(cell) && documentUnit(cell.text) === null)
  const [cell] = rest
  if (cell)
    report({
      code: 'text-above-table',
      severity: 'information',
      message: `表头上面的${quoteCells(rest.slice(0, 5))}没有读入`,
      cell,
    })
}
