import type { Form } from '@/domain/form'
import type { MoneyUnit } from '@/domain/money'
import { unknownHeadings } from './headings'
import { readFiscalYear } from './form-year'
import { documentUnit, parseLabel, unitInBrackets } from './labels'
import { isTitleText } from './label-book'
import { noteLines, startsNotes } from './notes'
import type { Cell, FormContext } from './reading'
import { isRollupAside } from './rollup-asides'
import type { RollupHeader } from './rollup-header'
import type { RollupState } from './rollup-figures'
import { readRollupRow } from './rollup-row'
import { emptyScan, type FormScan } from './scan'
import { isStaffCell, quoteCells } from './staff'
import { reportTotalRow } from './task-findings'
import { totalCell } from './totals'
import { reportAssumedUnit, reportStaff, reportUnknownHeadings } from './value-findings'

/** One form a row. Sums, signatures and notes are no departments. */
export function readRollup(
  rows: readonly Cell[][],
  header: RollupHeader,
  context: FormContext,
): readonly Form[] {
  const { report } = context
  const above = rows.flat().filter(({ row }) => row < header.firstRow)
  const state = openRollup(header, above, context)
  const departmentColumn = header.headings.find(({ name }) => name === 'department')?.cell.column
  const forms: Form[] = []
  let saidStaff = false
  for (const cells of rows.filter(([first]) => first && first.row > header.row)) {
    const [first] = cells
    if (!first) continue
    if (startsNotes(first)) {
      state.notes.push(...noteLines(cells))
      break
    }
    if (isStaffCell(first.text)) {
      if (!saidStaff) reportStaff(first, report)
      saidStaff = true
      continue
    }
    const total = totalCell(cells, departmentColumn)
    if (total) reportTotalRow(total, '一个部门', report)
    else if (!isRollupAside(cells, header, report)) forms.push(...readRollupRow(state, cells))
  }
  return forms
}

function openRollup(header: RollupHeader, above: readonly Cell[], context: FormContext) {
  const { report } = context
  const scan = scanAbove(above)
  const hasYears = header.headings.some(({ name }) => name === 'fiscal_year')
  const units = above.map(({ text }) => documentUnit(text) ?? unitInBrackets(text))
  reportUnknownHeadings(unknownHeadings(header.headings), report)
  reportAbove(above, scan, context)
  let isSaid = false
  const assume = (amount: Cell): MoneyUnit => {
    if (!isSaid) reportAssumedUnit(amount, report)
    isSaid = true
    return '万元'
  }
  const state: RollupState = {
    headings: header.headings,
    context,
    title: scan.title?.text.trim() ?? null,
    units: { unit: units.find((unit) => unit !== null) ?? null, assume },
    year: hasYears ? null : readFiscalYear(scan, context),
    notes: [],
    said: new Set(),
  }
  return state
}

/** Title, year and date of filing above the header, as a form has them. */
function scanAbove(above: readonly Cell[]): FormScan {
  const scan = emptyScan()
  for (const cell of above) {
    const { name } = parseLabel(cell.text)
    const date = /^(?:填报|填表)(?:日期|时间):(.+)$/u.exec(name)?.[1]
    if (date !== undefined)
      scan.fields.set('filing_date', {
        field: 'filing_date',
        label: cell,
        name: '填报日期',
        unit: null,
        values: [{ ...cell, text: date }],
      })
    else if (/^\((?:\d{4})年度?\)$/u.test(name)) scan.yearNote ??= cell
    else if (isTitleText(cell.text) || /\d{4}年.*表$/u.test(name)) scan.title ??= cell
  }
  return scan
}

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
