import { saysAggregate } from '@/domain/department'
import type { Form, LabelledAmount } from '@/domain/form'
import { readDivisionCode } from '../division-code'
import { cleanName } from '../edge'
import { isBlank } from '../half-width'
import type { Placed, PlacedRow } from '../headings'
import { plainDepartment, reportMarks } from '../plain-department'
import type { Cell, FormContext } from '../reading'
import { surplusOf } from '../row-gauge'
import { readMoney, stated } from '../stated'
import { reportLoose } from '../task-findings'
import { isKey, type RollupColumn, type RollupHeading } from './columns'
import { withUpper } from './blanks'
import {
  readRowBudget,
  readRowRates,
  readRowRest,
  readRowTexts,
  unitsOf,
  type RollupState,
} from './figures'
import { departmentOf, refuse, supervisorOf, yearOf } from './keys'
import type { YearColumns } from './years'

type Row = PlacedRow<RollupColumn>

/** The forms of one department, one a year; none, with a finding, where the row names none. */
export function readRollupRow(state: RollupState, own: readonly Cell[]): readonly Form[] {
  const { context, headings, gauge, blanks } = state
  const [first] = own
  const surplus = surplusOf(own, first ? lengthOf(context, first.row) : 0, gauge)
  if (surplus) {
    blanks.forget(own, true)
    refuse(surplus.cell, surplus.reason, context)
    return []
  }
  const columns = new Set(headings.map(({ cell }) => cell.column))
  reportLoose(
    own.filter(({ column }) => !columns.has(column)),
    '汇总表',
    context.report,
  )
  const filled = blanks.fill(withUpper(own, headings))
  if (!filled) return []
  const others = own.filter(({ column }) => filled.every((cell) => cell.column !== column))
  return formsOf(state, [...others, ...filled])
}

function formsOf(state: RollupState, cells: readonly Cell[]): readonly Form[] {
  const { context, groups } = state
  const keys = placed(groups[0]?.headings.filter(isKey) ?? [], cells)
  const cell = departmentOf(keys, cells, state)
  const own = cell && yearOf(state, keys)
  if (!cell || own === undefined) return []
  return groups.flatMap((group) => {
    const ofYear = own === null ? group : onlyOf(group, own, { cells, context })
    const isEmpty = !ofYear.headings.some(
      (heading) =>
        !isKey(heading) && cells.some((found) => isUnder(found, heading) && !isBlank(found.text)),
    )
    return isEmpty && groups.length > 1 ? [] : [formOf({ state, cells, cell }, ofYear)]
  })
}

/** Cells of a row in a text file, blank ones counted; 0 in a book. */
export const lengthOf = ({ grid, sheetName }: FormContext, row: number): number =>
  sheetName === undefined ? (grid?.rows[row - 1]?.length ?? 0) : 0

const isUnder = (cell: Cell, heading: RollupHeading) => cell.column === heading.cell.column

function placed(headings: readonly RollupHeading[], cells: readonly Cell[]): Row {
  const found = new Map<RollupColumn, Placed<RollupColumn>>()
  for (const { name, ...heading } of headings) {
    const cell = cells.find(({ column }) => column === heading.cell.column)
    if (name !== null && name !== 'amount' && cell)
      found.set(name, { cell, heading: { ...heading, name } })
  }
  return found
}

interface RowOf {
  readonly state: RollupState
  readonly cells: readonly Cell[]
  /** Names the department. */
  readonly cell: Cell
}

function formOf({ state, cells, cell }: RowOf, { year, headings }: YearColumns): Form {
  const { context, title, notes } = state
  const own = { ...state, headings }
  const row = placed(headings, cells)
  const code = row.get('division_code')?.cell
  const supervisor = supervisorOf(row, cell, state)
  const amounts = amountsOf(own, cells)
  reportMarks(cell, context.report)
  const asked = headings.flatMap(({ name }) => (name === null || NOT_ASKED.has(name) ? [] : [name]))
  return {
    sourceId: context.sourceId,
    layout: 'rollup',
    layoutFields: [...new Set(['department', 'fiscal_year', ...asked])],
    title,
    department: stated(plainDepartment(cell.text), cell),
    divisionCode: code ? readDivisionCode(code, context.report) : null,
    ...(supervisor ? { supervisor } : {}),
    fiscalYear: year,
    isAggregate: saysAggregate(cleanName(cell.text)),
    money: readRowBudget(own, row),
    reportedRates: readRowRates(own, row),
    texts: readRowTexts(own, row),
    ...readRowRest(own, row),
    ...(amounts.length > 0 ? { amounts } : {}),
    tasks: [],
    indicators: [],
    notes,
  }
}

const NOT_ASKED: ReadonlySet<RollupColumn> = new Set([
  'serial',
  'unit',
  'amount',
  'division_code',
  'supervisor',
])

/** Amounts that keep their heading's name. */
function amountsOf({ headings, context, units }: RollupState, cells: readonly Cell[]) {
  return headings.flatMap((heading): LabelledAmount[] => {
    const cell = cells.find((found) => isUnder(found, heading))
    if (heading.name !== 'amount' || !cell || isBlank(cell.text)) return []
    const { kind, group } = heading
    const money = readMoney(cell, { name: kind, units: unitsOf(heading, units) }, context.report)
    return [{ kind, column: group, printed: stated(cell.text.trim(), cell), money }]
  })
}

/** A row of one year has nothing to say under the heading of another. */
function onlyOf(
  { headings }: YearColumns,
  own: NonNullable<Form['fiscalYear']>,
  { cells, context }: { readonly cells: readonly Cell[]; readonly context: FormContext },
): YearColumns {
  const others = headings.filter(({ name, year }) => name && year !== null && year !== own.value)
  reportLoose(
    cells.filter((cell) => others.some((heading) => isUnder(cell, heading))),
    `${own.value} 年`,
    context.report,
  )
  return { year: own, headings: headings.filter((heading) => !others.includes(heading)) }
}
