import { departmentIdOf } from '@/domain/department'
import type { Form } from '@/domain/form'
import { isBlank, toHalfWidth } from './half-width'
import type { Cell, FormContext } from './reading'
import type { FieldCell, FormScan } from './scan'
import { plainText, stated } from './stated'
import { FIRST_YEAR, LAST_YEAR, parseYear, yearInTitle } from './years'

/** Stands in for the cell of an answer where the form has none. */
const START: Cell = { row: 1, column: 1, text: '' }

const valueOf = (field: FieldCell | undefined): Cell | null => {
  const cell = field?.values[0]
  return cell && !isBlank(cell.text) && !/^[*×x?？]+$/iu.test(toHalfWidth(cell.text).trim())
    ? cell
    : null
}

/** The department as its cell names it; `null`, with a question, when it does not. */
export function readDepartment(scan: FormScan, context: FormContext): Form['department'] {
  const field = scan.fields.get('department')
  const cell = valueOf(field)
  if (cell) {
    const name =
      plainText(cell, context.report)
        .replace(/\s*\n\s*/gu, '')
        .trim() || cell.text.trim()
    compareWithTitle(scan, name, context)
    return stated(name, cell)
  }
  const place = field?.label ?? scan.title ?? undefined
  const { department } = context.answers
  if (department) {
    reportAnswer(context, place, `部门名称按您的回答记为“${department}”`)
    return stated(department, { ...(place ?? START), text: department })
  }
  const hint = departmentInTitle(scan.title)
  const message = `表中没有部门名称${hint ? `，标题里写的是“${hint}”` : ''}`
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

/** The evaluated year; `null`, with a question, when it is missing, unreadable or contradicts the title. */
export function readFiscalYear(scan: FormScan, context: FormContext): Form['fiscalYear'] {
  const { title } = scan
  const field = scan.fields.get('fiscal_year')
  const cell = valueOf(field)
  const year = cell ? parseYear(plainText(cell, context.report)) : null
  const titleYear = title ? yearInTitle(title.text) : null
  if (cell && year !== null && (titleYear === null || titleYear === year)) return stated(year, cell)
  if (!cell && title && titleYear !== null) {
    context.report({
      code: 'year-from-title',
      severity: 'information',
      message: `被评价年度没有单独填写，已采用标题里的 ${titleYear} 年`,
      cell: title,
    })
    return stated(titleYear, title)
  }
  return answerYear(
    context,
    cell ?? field?.label ?? title ?? undefined,
    describeYear(cell, year, titleYear),
  )
}

const describeYear = (cell: Cell | null, year: number | null, titleYear: number | null) => {
  if (!cell) return { code: 'missing-year', message: '表中没有被评价年度' }
  const found = `被评价年度写的是“${cell.text.trim()}”`
  return year === null
    ? { code: 'unreadable-year', message: `${found}，读不出年份` }
    : {
        code: 'year-differs-from-title',
        message: `${found}，标题写的是 ${titleYear} 年，两处不一致`,
      }
}

function answerYear(
  context: FormContext,
  place: Cell | undefined,
  { code, message }: { readonly code: string; readonly message: string },
): Form['fiscalYear'] {
  const { year } = context.answers
  if (year !== undefined && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) {
    reportAnswer(context, place, `${message}；年度按您的回答记为 ${year} 年`)
    return stated(year, { ...(place ?? START), text: String(year) })
  }
  context.report({
    code,
    severity: 'error',
    message: `${message}；在您补充之前，这张表不计入任何数字`,
    cell: place,
  })
  context.ask({
    kind: 'year',
    message: `${message}。这张表评价的是哪一年？`,
    row: place?.row ?? null,
  })
  return null
}

const reportAnswer = ({ report }: FormContext, cell: Cell | undefined, message: string) =>
  report({ code: 'answered', severity: 'information', message, cell })
