import type { Form } from '@/domain/form'
import { departmentIdOf } from '@/domain/department'
import { isFilled } from '../form-identity'
import { isBlank } from '../half-width'
import type { PlacedRow } from '../headings'
import { plainDepartment, reportMarks } from '../plain-department'
import type { Cell, FormContext } from '../reading'
import { stated } from '../stated'
import { MERGED } from '../blank-words'
import { isTotal } from '../totals'
import { parseYear } from '../years'
import { isNoName } from './asides'
import type { RollupColumn } from './columns'
import type { RollupState } from './figures'

type Row = PlacedRow<RollupColumn>

/** `null`, with a finding, where the row names no department. */
export function departmentOf(
  row: Row,
  cells: readonly Cell[],
  { context, headings, supervising }: RollupState,
): Cell | null {
  const cell = row.get('department')?.cell
  const above = row.get('supervisor')?.cell
  const [first] = cells
  if (cell && isFilled(cell) && !isNoName(cell.text)) return cell
  if ((!cell || isBlank(cell.text)) && above && isFilled(above) && !isNoName(above.text)) {
    const unit = headings.find(({ name }) => name === 'department')?.kind ?? '单位名称'
    return inPlaceOfUnit(above, { unit, hasUnits: supervising.has(nameOf(above)), context })
  }
  if (cell && isFilled(cell))
    refuse(cell, `部门名称写的是“${cell.text.trim()}”，不是部门的名称`, context)
  else if (first)
    refuse(first, `没有部门名称${context.sheetName === undefined ? MERGED : ''}`, context)
  return null
}

interface WithoutUnit {
  /** The heading that is blank. */
  readonly unit: string
  readonly hasUnits: boolean
  readonly context: FormContext
}

/** The department itself, where it has no other row: then it might be the sum of its units. */
function inPlaceOfUnit(above: Cell, { unit, hasUnits, context }: WithoutUnit): Cell | null {
  const name = above.text.trim()
  if (hasUnits) {
    refuse(
      above,
      `“${unit}”空白，分不清这一行是“${name}”本级还是它所属单位的合计；请写明“本级”或“合计”`,
      context,
    )
    return null
  }
  context.report({
    code: 'department-for-unit',
    severity: 'information',
    message: `第 ${above.row} 行的“${unit}”空白，这一行记在“${name}”名下`,
    cell: above,
  })
  return above
}

const nameOf = ({ text }: Cell): string => departmentIdOf(plainDepartment(text))

/** The department above the row's own; `null` where none is named, or it is itself. */
export function supervisorOf(
  row: Row,
  own: Cell,
  { context, headings, said }: RollupState,
): Form['supervisor'] | null {
  const heading = headings.find(({ name }) => name === 'supervisor')
  const cell = row.get('supervisor')?.cell
  if (cell && isFilled(cell) && !isNoName(cell.text)) {
    reportMarks(cell, context.report)
    return nameOf(cell) === nameOf(own) ? null : stated(plainDepartment(cell.text), cell)
  }
  if (heading && !said.has('supervisor'))
    context.report({
      code: 'supervisor-blank',
      severity: 'information',
      message: `第 ${own.row} 行起，有的行“${heading.kind}”空白，这些单位没有记主管部门${context.sheetName === undefined ? MERGED : ''}`,
      cell: own,
    })
  said.add('supervisor')
  return null
}

/** Departments, as `departmentIdOf` has them, that stand above a unit in any row. */
export function supervisingIn(
  rows: readonly (readonly Cell[])[],
  headings: RollupState['headings'],
): ReadonlySet<string> {
  const columnOf = (name: RollupColumn) =>
    headings.find((heading) => heading.name === name)?.cell.column
  const [upper, lower] = [columnOf('supervisor'), columnOf('department')]
  return new Set(
    rows.flatMap((cells) => {
      const above = cells.find(({ column }) => column === upper)
      const unit = cells.find(({ column }) => column === lower)
      return above && unit && isFilled(unit) && !isTotal(unit.text) ? [nameOf(above)] : []
    }),
  )
}

export function refuse(cell: Cell, reason: string, { report }: FormContext): void {
  report({
    code: 'refused-row',
    severity: 'error',
    message: `第 ${cell.row} 行没有读入：${reason}`,
    cell,
  })
}

/** `null` without a column of years; `undefined`, with a finding, where the row's cannot be read. */
export function yearOf(
  { headings, context }: RollupState,
  row: Row,
): Form['fiscalYear'] | undefined {
  const found = row.get('fiscal_year')
  if (!found) {
    const place = row.get('department')?.cell
    if (!headings.some(({ name }) => name === 'fiscal_year') || !place) return null
    refuse(place, '没有年度', context)
    return undefined
  }
  const own = parseYear(found.cell.text)
  if (own !== null) return stated(own, found.cell)
  refuse(found.cell, `年度写的是“${found.cell.text.trim()}”，读不出年份`, context)
  return undefined
}
