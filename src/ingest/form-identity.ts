import { departmentIdOf } from '@/domain/department'
import type { Form } from '@/domain/form'
import { isTotal } from './totals'
import { isBlank, toHalfWidth } from './half-width'
import { startsNotes } from './notes'
import { reportMarks, withoutMarks } from './plain-department'
import type { Cell, FormContext } from './reading'
import type { FormScan } from './scan'
import { plainText, stated } from './stated'

/** Stands in for the cell of an answer where the form has none. */
export const START: Cell = { row: 1, column: 1, text: '' }

/** `****`, `××省××厅`: a name that somebody has made unreadable. */
const MASKED = /^(?=.*[*×x?●○□■])[*×x?●○□■省市区县乡镇厅局委办处部门单位]+$/iu

/** True for a value that says something: neither blank nor masked. */
export const isFilled = ({ text }: Cell): boolean =>
  !isBlank(text) && !MASKED.test(toHalfWidth(text).replace(/\s+/gu, ''))

/** Another label, or a date, beside the name. */
const MIXED = /[:：]|\d{4}\s*[年./-]\s*\d{1,2}/u

/** `示例局（公章）` names 示例局. */
const nameIn = (text: string): string => withoutMarks(text.replace(/\s*\n\s*/gu, '').trim())

/** The department as its cell names it; `null`, with a question, when it does not. */
export function readDepartment(scan: FormScan, context: FormContext): Form['department'] {
  const field = scan.fields.get('department')
  const cell = field?.values[0]
  const name = cell && isFilled(cell) ? nameIn(plainText(cell, context.report) || cell.text) : ''
  const isMixed = MIXED.test(name)
  const isOther = cell !== undefined && (isTotal(cell.text) || startsNotes(cell))
  if (cell && name !== '' && !isMixed && !isOther) {
    compareWithTitle(scan, name, context)
    compareSpellings(scan, name, context)
    reportMarks(cell, context.report)
    return stated(name, cell)
  }
  const place = field?.label ?? scan.title ?? scan.yearNote ?? undefined
  const { department } = context.answers
  if (department) {
    reportAnswer(context, place, `部门名称按您的回答记为“${department}”`)
    return stated(department, { ...(place ?? START), text: department })
  }
  const hint = departmentInTitle(scan.title)
  const said = cell && !isBlank(cell.text) ? cell.text.trim() : null
  const doubt = isMixed ? '其中不只有部门名称' : '看不出是哪个部门'
  const found = said === null ? '表中没有部门名称' : `部门名称写的是“${said}”，${doubt}`
  const message = `${found}${hint ? `，标题里写的是“${hint}”` : ''}`
  context.report({
    code: 'missing-department',
    severity: 'error',
    message: `${message}；在您补充之前，这张表不计入任何数字`,
    cell: place,
  })
  context.ask({
    kind: 'department',
    message: `${message}。这张表是哪个部门的？`,
    row: place?.row ?? null,
  })
  return null
}

/** The department that a title names between year and form; `null` when it names none. */
function departmentInTitle(title: Cell | null): string | null {
  const found = /年度?(.+?)(?:部门)?整体支出/u.exec(title?.text.replace(/\s+/gu, '') ?? '')
  const name = found?.[1]?.replace(/(?:部门|单位)$/u, '') ?? ''
  return name === '' || /^[(（]?(?:省|市|区|县|区级|市级)?[)）]?$/u.test(name) ? null : name
}

function compareWithTitle({ title }: FormScan, name: string, { report }: FormContext): void {
  const named = departmentInTitle(title)
  if (!title || !named) return
  const [a, b] = [departmentIdOf(named), departmentIdOf(name)]
  if (a.includes(b) || b.includes(a)) return
  report({
    code: 'department-differs-from-title',
    severity: 'warning',
    message: `标题里的部门是“${named}”，部门名称一格是“${name}”；已采用后者`,
    cell: title,
  })
}

/** One form may spell its department in two ways; the first one counts. */
function compareSpellings({ more }: FormScan, name: string, { report }: FormContext): void {
  for (const { field, label, values } of more) {
    const [value] = values
    if (field !== 'department' || !value || !isFilled(value)) continue
    const other = nameIn(value.text)
    if (departmentIdOf(other) === departmentIdOf(name)) continue
    report({
      code: 'department-spelled-two-ways',
      severity: 'warning',
      message: `部门名称前面写的是“${name}”，这里写的是“${other}”；已采用前者`,
      cell: { ...label, text: other },
    })
  }
}

export const reportAnswer = ({ report }: FormContext, cell: Cell | undefined, message: string) =>
  report({ code: 'answered', severity: 'information', message, cell })
