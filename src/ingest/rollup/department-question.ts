import { saysDepartment } from '../department-words'
import { reportAnswer } from '../form-identity'
import type { FormContext } from '../reading'
import { quoteCells } from '../staff'
import type { RollupHeading } from './columns'
import type { RollupHeader } from './header'

/** The header with one column of departments; `null`, with a question, where only the reader knows it. */
export function withOneDepartment(header: RollupHeader, context: FormContext): RollupHeader | null {
  const columns = header.headings.filter(({ name }) => name === 'department')
  const [first] = columns
  if (!first || columns.length < 2) return header
  const cells = columns.map(({ cell }) => cell)
  const choices = cells.map(({ text }) => text.trim())
  const doubt = `${quoteCells(cells)}都像是部门的名称`
  const { departmentColumn } = context.answers
  const chosen = columns.find(({ cell }) => cell.text.trim() === departmentColumn)
  if (chosen) {
    reportAnswer(context, chosen.cell, `${doubt}；按您的回答以“${chosen.cell.text.trim()}”一栏为准`)
    return { ...header, headings: header.headings.map((one) => settled(one, chosen)) }
  }
  context.report({
    code: 'unclear-department-column',
    severity: 'error',
    message: `${doubt}；在您补充之前，这张表不计入任何数字`,
    cell: first.cell,
  })
  context.ask({
    kind: 'department-column',
    message: `${doubt}。每一行是哪一栏所写的部门的数字？`,
    row: first.cell.row,
    choices,
  })
  return null
}

/** 部门名称 that was not chosen may stand above the units that were. */
function settled(heading: RollupHeading, chosen: RollupHeading): RollupHeading {
  if (heading.name !== 'department' || heading === chosen) return heading
  const isAbove = saysDepartment(heading.kind) && !saysDepartment(chosen.kind)
  return { ...heading, name: isAbove ? 'supervisor' : null }
}
