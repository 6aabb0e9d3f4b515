import { saysAggregate } from '@/domain/department'
import type { Form, LabelledAmount } from '@/domain/form'
import { readDivisionCode } from './division-code'
import { cleanName } from './edge'
import { isFilled } from './form-identity'
import { isBlank } from './half-width'
import { underHeadings, type PlacedRow } from './headings'
import { parseLabel } from './labels'
import type { Cell, FormContext } from './reading'
import {
  readRowBudget,
  readRowRates,
  readRowRest,
  readRowTexts,
  unitsOf,
  type RollupState,
} from './rollup-figures'
import { isNoName } from './rollup-asides'
import type { RollupColumn } from './rollup-header'
import { readMoney, stated } from './stated'
import { reportLoose } from './task-findings'
import { parseYear } from './years'

type Row = PlacedRow<RollupColumn>

/** The form of one department; none, with a finding, where the row names no department. */
export function readRollupRow(state: RollupState, cells: readonly Cell[]): readonly Form[] {
  const { context, headings, title, notes } = state
  const { report, sourceId } = context
  const { placed, amounts } = placeCells(state, cells)
  const cell = departmentOf(placed, cells, context)
  if (!cell) return []
  const name = cleanName(cell.text)
  const fiscalYear = yearOf(state, placed)
  if (fiscalYear === undefined) return []
  const code = placed.get('division_code')?.cell
  const asked = headings.flatMap((heading) =>
    heading.name === null || NOT_ASKED.has(heading.name) ? [] : [heading.name],
  )
  return [
    {
      sourceId,
      layout: 'rollup',
      layoutFields: [...new Set(['department', 'fiscal_year', ...asked])],
      title,
      department: stated(name, cell),
      divisionCode: code ? readDivisionCode(code, report) : null,
      fiscalYear,
      isAggregate: saysAggregate(name),
      money: readRowBudget(state, placed),
      reportedRates: readRowRates(state, placed),
      texts: readRowTexts(state, placed),
      ...readRowRest(state, placed),
      ...(amounts.length > 0 ? { amounts } : {}),
      tasks: [],
      indicators: [],
      notes,
    },
  ]
}

const NOT_ASKED: ReadonlySet<RollupColumn> = new Set(['serial', 'unit', 'amount', 'division_code'])

/** `null`, with a finding, where the row names no department. */
function departmentOf(row: Row, cells: readonly Cell[], context: FormContext): Cell | null {
  const cell = row.get('department')?.cell
  const [first] = cells
  if (cell && isFilled(cell) && !isNoName(cell.text)) return cell
  if (cell && isFilled(cell))
    refuse(cell, `部门名称写的是“${cell.text.trim()}”，不是部门的名称`, context)
  else if (first) refuse(first, '没有部门名称', context)
  return null
}

function refuse(cell: Cell, reason: string, { report }: FormContext): void {
  report({
    code: 'refused-row',
    severity: 'error',
    message: `第 ${cell.row} 行没有读入：${reason}`,
    cell,
  })
}

/** Cells under their own heading; amounts keep their heading's name. */
function placeCells({ headings, context, units }: RollupState, cells: readonly Cell[]) {
  const columns = new Set(headings.map(({ cell }) => cell.column))
  const headed = cells.filter(({ column }) => columns.has(column))
  reportLoose(
    cells.filter(({ column }) => !columns.has(column)),
    '汇总表',
    context.report,
  )
  const amounts = headed.flatMap((cell): LabelledAmount[] => {
    const heading = headings.find((above) => above.cell.column === cell.column)
    if (heading?.name !== 'amount' || isBlank(cell.text)) return []
    const kind = parseLabel(heading.cell.text).name
    const money = readMoney(cell, { name: kind, units: unitsOf(heading, units) }, context.report)
    return [{ kind, column: '', printed: stated(cell.text.trim(), cell), money }]
  })
  const others = headings.map((heading) =>
    heading.name === 'amount' ? { ...heading, name: null } : heading,
  )
  const { placed, loose } = underHeadings(headed, others)
  reportLoose(loose, '汇总表', context.report)
  return { placed, amounts }
}

/** `undefined`, with a finding, for a row whose own year cannot be read. */
function yearOf(
  { year, headings, context }: RollupState,
  row: Row,
): Form['fiscalYear'] | undefined {
  if (!headings.some(({ name }) => name === 'fiscal_year')) return year
  const cell = row.get('fiscal_year')?.cell
  const own = cell ? parseYear(cell.text) : null
  if (cell && own !== null) return stated(own, cell)
  const place = cell ?? row.get('department')?.cell
  if (place)
    refuse(place, cell ? `年度写的是“${cell.text.trim()}”，读不出年份` : '没有年度', context)
  return undefined
}
