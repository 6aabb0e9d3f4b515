import type { Form } from '@/domain/form'
import { readFiscalYear, saysYear } from '../form-year'
import type { FormContext } from '../reading'
import type { FormScan } from '../scan'
import { quoteCells } from '../staff'
import { stated } from '../stated'
import { reportAmbiguous } from '../table-findings'
import { isKey, type RollupHeading } from './columns'

/** The columns of one year, with those that say which department a row is about. */
export interface YearColumns {
  /** `null`: only the reader knows it, and was asked; or each row has its own. */
  readonly year: Form['fiscalYear']
  readonly headings: readonly RollupHeading[]
}

/** A roll-up may state several years side by side: 2021年决算数, 2022年预算数. */
export function splitYears(
  headings: readonly RollupHeading[],
  scan: FormScan,
  context: FormContext,
): readonly YearColumns[] {
  const keys = headings.filter(isKey)
  const values = headings.filter((heading) => !isKey(heading))
  if (keys.some(({ name }) => name === 'fiscal_year'))
    return [{ year: null, headings: withoutTwins(headings, context) }]
  const undated = values.filter(({ name, year }) => name !== null && year === null)
  const dated = [...new Set(values.flatMap(({ name, year }) => (name && year) || []))].sort()
  const own = yearOfUndated({ undated, dated, values }, scan, context)
  const years = [...new Set([...dated, ...(own?.value === undefined ? [] : [own.value])])].sort()
  const groups = years.map((year) => ({
    year: own?.value === year ? own : datedYear(values, year),
    columns: values.filter(
      (heading) => heading.year === year || (heading.year === null && own?.value === year),
    ),
  }))
  const unasked = own === null && (dated.length === 0 || undated.length > 0)
  const all = unasked && dated.length === 0 ? [{ year: null, columns: values }] : groups
  return all
    .filter(({ year }) => !isFuture(year, values, context))
    .map(({ year, columns }) => ({ year, headings: withoutTwins([...keys, ...columns], context) }))
}

interface Columns {
  readonly undated: readonly RollupHeading[]
  readonly dated: readonly number[]
  readonly values: readonly RollupHeading[]
}

/** A column without a year is of the sheet's own, else of the only one that another column says. */
function yearOfUndated(
  { undated, dated, values }: Columns,
  scan: FormScan,
  context: FormContext,
): Form['fiscalYear'] {
  if (dated.length === 0) return readFiscalYear(scan, context)
  if (undated.length === 0) return null
  if (saysYear(scan, context)) return readFiscalYear(scan, context)
  const [year = 0] = dated
  if (dated.length === 1) return datedYear(values, year)
  const cells = undated.map(({ cell }) => cell)
  context.report({
    code: 'undated-column',
    severity: 'warning',
    message: `表头里有几个年度，${quoteCells(cells)}没有写明是哪一年的，没有读入`,
    cell: cells[0],
  })
  return null
}

function datedYear(values: readonly RollupHeading[], year: number): Form['fiscalYear'] {
  const heading = values.find((found) => found.year === year)
  return heading ? stated(year, heading.cell) : null
}

function isFuture(
  year: Form['fiscalYear'],
  values: readonly RollupHeading[],
  { report }: FormContext,
): boolean {
  if (year === null || year.value <= new Date().getFullYear()) return false
  const cells = values.filter((heading) => heading.year === year.value).map(({ cell }) => cell)
  if (cells.length === 0) return false
  report({
    code: 'future-year',
    severity: 'warning',
    message: `${quoteCells(cells)}写的是 ${year.value} 年，这一年还没有到，没有读入`,
    cell: cells[0],
  })
  return true
}

/** Two columns of one meaning and year: none of them is read. Amounts keep their own names. */
function withoutTwins(
  headings: readonly RollupHeading[],
  { report }: FormContext,
): readonly RollupHeading[] {
  const twins = new Set<RollupHeading>()
  for (const heading of headings) {
    if (heading.name === null || heading.name === 'serial' || twins.has(heading)) continue
    const same = headings.filter((other) => isTwin(other, heading))
    if (same.length < 2) continue
    same.forEach((twin) => twins.add(twin))
    const cells = same.map(({ cell }) => cell)
    reportAmbiguous({ name: heading.kind, cells, isKey: heading.name === 'department' }, report)
  }
  return headings.map((heading) => (twins.has(heading) ? { ...heading, name: null } : heading))
}

const isTwin = (a: RollupHeading, b: RollupHeading) =>
  a.name === b.name && (a.name !== 'amount' || (a.kind === b.kind && a.group === b.group))
