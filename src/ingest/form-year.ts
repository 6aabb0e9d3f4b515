import type { Form } from '@/domain/form'
import { isFilled, reportAnswer, START } from './form-identity'
import type { Cell, FormContext } from './reading'
import type { FormScan } from './scan'
import { plainText, stated } from './stated'
import { FIRST_YEAR, LAST_YEAR, parseYear, yearInDate, yearsInName, yearsInTitle } from './years'

/** One place that says which year a form is about; several years are a span, or disagree. */
interface Evidence {
  readonly years: readonly number[]
  readonly cell: Cell
  readonly code: 'title' | 'sheet-name' | 'file-name'
  readonly place: string
}

/** True for what a blank form has where the year is to be written. */
const isPreprinted = (text: string): boolean =>
  ['年', '年度'].includes(text.replace(/[\s_＿（）()]/gu, ''))

/** The evaluated year; `null`, with a question, when it is missing, unreadable or contradicted. */
export function readFiscalYear(scan: FormScan, context: FormContext): Form['fiscalYear'] {
  const field = scan.fields.get('fiscal_year')
  const value = field?.values[0]
  const cell = value && isFilled(value) && !isPreprinted(value.text) ? value : null
  const written = cell ? parseYear(plainText(cell, context.report)) : null
  const department = scan.fields.get('department')?.label
  const place = cell ?? field?.label ?? scan.yearNote ?? scan.title ?? department
  const evidence = evidenceOf(scan, context)
  const [first] = evidence
  const year = cell ? written : first?.years[0]
  if (cell && written === null)
    return answerYear(context, place, {
      code: 'unreadable-year',
      message: `被评价年度写的是“${cell.text.trim()}”，读不出年份`,
    })
  if (year === undefined || year === null) return answerYear(context, place, missingYear(scan))
  const from = cell ?? first?.cell ?? START
  const doubt = doubtAbout(year, cell, evidence)
  if (doubt) return answerYear(context, from, doubt)
  if (!cell && first)
    context.report({
      code: `year-from-${first.code}`,
      severity: 'information',
      message: `被评价年度没有单独填写，已采用${first.place}里的 ${year} 年`,
      cell: from,
    })
  return stated(year, from)
}

/** True where title, sheet or file says one. */
export const saysYear = (scan: FormScan, context: FormContext): boolean =>
  evidenceOf(scan, context).length > 0

function evidenceOf(scan: FormScan, { fileName = '', sheetName = '' }: FormContext): Evidence[] {
  const at = (cell: Cell | null, place: string): Evidence[] =>
    cell ? [{ years: yearsInTitle(cell.text), cell, code: 'title', place }] : []
  const sheetYear = parseYear(sheetName)
  const all: Evidence[] = [
    ...at(scan.title, '标题'),
    ...at(
      scan.yearNote,
      scan.title && yearsInTitle(scan.title.text).length > 0 ? '标题下面' : '标题',
    ),
    {
      years: sheetYear === null ? yearsInName(sheetName) : [sheetYear],
      cell: { ...START, text: sheetName },
      code: 'sheet-name',
      place: '工作表名',
    },
    {
      years: yearsInName(fileName),
      cell: { ...START, text: fileName },
      code: 'file-name',
      place: '文件名',
    },
  ]
  return all.filter(({ years }) => years.length > 0)
}

/** What speaks against a year that was found; `null` where nothing does. */
function doubtAbout(year: number, cell: Cell | null, evidence: readonly Evidence[]) {
  const [first] = evidence
  const other = evidence.find(({ years }) => !years.includes(year))
  const said = cell ? `被评价年度写的是“${cell.text.trim()}”` : first ? saidBy(first) : ''
  if (!cell && first && first.years.length > 1)
    return { code: 'several-years', message: `${said}，看不出评价的是哪一年` }
  if (other)
    return {
      code: `year-differs-from-${other.code}`,
      message: `${said}，${saidBy(other)}，两处不一致`,
    }
  return year > new Date().getFullYear()
    ? { code: 'future-year', message: `${said}，这一年还没有到` }
    : null
}

const saidBy = ({ place, years }: Evidence): string => `${place}写的是 ${years.join('、')} 年`

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
    ...(code === 'missing-year' ? { isUnsaid: true } : {}),
  })
  return null
}
