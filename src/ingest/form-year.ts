import type { Form } from '@/domain/form'
import { isFilled, reportAnswer, START } from './form-identity'
import type { Cell, FormContext } from './reading'
import type { FormScan } from './scan'
import { plainText, stated } from './stated'
import { FIRST_YEAR, LAST_YEAR, parseYear, yearInDate, yearInFileName, yearInTitle } from './years'

/** One place that says which year a form is about. */
interface Evidence {
  readonly year: number
  readonly cell: Cell
  readonly code: 'title' | 'file-name'
  readonly place: string
}

/** The evaluated year; `null`, with a question, when it is missing, unreadable or contradicted. */
export function readFiscalYear(scan: FormScan, context: FormContext): Form['fiscalYear'] {
  const field = scan.fields.get('fiscal_year')
  const value = field?.values[0]
  const cell = value && isFilled(value) ? value : null
  const year = cell ? parseYear(plainText(cell, context.report)) : null
  const place = cell ?? field?.label ?? scan.yearNote ?? scan.title ?? undefined
  const evidence = evidenceOf(scan, context)
  const [first] = evidence
  const own = cell ? year : first?.year
  const other = evidence.find((found) => found.year !== own)
  if (cell && year === null)
    return answerYear(context, place, {
      code: 'unreadable-year',
      message: `被评价年度写的是“${cell.text.trim()}”，读不出年份`,
    })
  if (cell && year !== null && !other) return stated(year, cell)
  if (first && other)
    return answerYear(context, cell ?? first.cell, contradiction(cell, first, other))
  if (!first) return answerYear(context, place, missingYear(scan))
  context.report({
    code: `year-from-${first.code}`,
    severity: 'information',
    message: `被评价年度没有单独填写，已采用${first.place}的 ${first.year} 年`,
    cell: first.cell,
  })
  return stated(first.year, first.cell)
}

function evidenceOf({ title, yearNote }: FormScan, { fileName = '' }: FormContext): Evidence[] {
  const at = (cell: Cell | null) => {
    const year = cell ? yearInTitle(cell.text) : null
    return cell && year !== null ? [{ year, cell, code: 'title' as const, place: '标题里' }] : []
  }
  const named = yearInFileName(fileName)
  const file = { ...START, text: fileName }
  return [
    ...at(title),
    ...at(yearNote),
    ...(named === null
      ? []
      : [{ year: named, cell: file, code: 'file-name' as const, place: '文件名里' }]),
  ]
}

function contradiction(cell: Cell | null, first: Evidence, other: Evidence) {
  const where = other.code === 'title' ? '标题' : '文件名'
  const said = cell ? `被评价年度写的是“${cell.text.trim()}”` : `标题写的是 ${first.year} 年`
  const place = cell || other.code === 'file-name' ? where : '标题下面'
  return {
    code: `year-differs-from-${other.code}`,
    message: `${said}，${place}写的是 ${other.year} 年，两处不一致`,
  }
}

/** A date of filing alone decides nothing: the evaluated year is usually the one before. */
function missingYear({ fields }: FormScan) {
  const date = fields.get('filing_date')?.values[0]?.text.trim()
  const filed = date === undefined ? null : yearInDate(date)
  const hint =
    filed === null ? '' : `，只有填报日期“${date}”；被评价的通常是上一年，即 ${filed - 1} 年`
  return { code: 'missing-year', message: `表中没有被评价年度${hint}` }
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
