import * as z from 'zod/mini'
import type { BasisPoints, Rate } from '@/domain/rate'
import { andInArea, type InArea } from '@/engine/in-area'
import { formsIn } from '@/engine/in-scope'
import { sql, type Statement } from '@/engine/sql'
import { greatest, least } from './extent'

export const DepartmentYear = z.object({
  department_id: z.string(),
  name: z.string(),
  fiscal_year: z.int(),
  /** In 元; `null`: not stated, or no form. */
  actual: z.nullable(z.number()),
  revised: z.nullable(z.number()),
  /** What judges it; `null`: the page's target. */
  target_bp: z.nullable(z.int()),
  /** Why the year has no form of its own to judge; `null` where it has one. */
  reason: z.nullable(z.string()),
})
export type DepartmentYear = z.infer<typeof DepartmentYear>

/** Every department and year with a form or a reason for its absence, by name and year. */
export const departmentYears = (scope: InArea, { from, to }: Years): Statement => sql`
  SELECT department_id, name, fiscal_year,
    CASE WHEN NOT in_parent THEN actual_expenditure END AS actual,
    CASE WHEN NOT in_parent THEN revised_budget END AS revised,
    own_target_bp AS target_bp, CASE WHEN in_parent THEN '已含在汇总' END AS reason
  FROM ${formsIn(scope)}
  WHERE fiscal_year BETWEEN CAST(${from} AS INTEGER) AND CAST(${to} AS INTEGER)
  UNION ALL
  SELECT m.department_id, d.name, m.fiscal_year, NULL, NULL, NULL, m.reason
  FROM missing_form m
  JOIN department d ON d.dataset = m.dataset AND d.department_id = m.department_id
  WHERE m.dataset = ${scope.dataset} ${andInArea(scope, sql`m.department_id`)}
    AND m.fiscal_year BETWEEN CAST(${from} AS INTEGER) AND CAST(${to} AS INTEGER)
    AND NOT EXISTS (SELECT 1 FROM form f WHERE f.dataset = m.dataset
      AND f.department_id = m.department_id AND f.fiscal_year = m.fiscal_year)
  ORDER BY department_id, fiscal_year`

export interface YearCell {
  readonly year: number
  readonly rate: Rate
  readonly target: BasisPoints
  readonly reason: string | null
  /** Those that it was before, where the form is theirs. */
  readonly filedBefore?: readonly { readonly id: string; readonly name: string }[]
}

/** One department with a cell for every year, none left out. */
export interface DepartmentStrip {
  readonly department_id: string
  readonly name: string
  readonly cells: readonly YearCell[]
}

/** In 元; `null`: not stated in that year. */
export const revisedIn = ({ cells }: DepartmentStrip, year: number): number | null =>
  cells.find((cell) => cell.year === year)?.rate.denominator ?? null

/** First and last, inclusive. */
export interface Years {
  readonly from: number
  readonly to: number
}

/** From the first to the last year of the rows. */
export const yearsOf = (rows: readonly DepartmentYear[]): Years => {
  const stated = rows.map((row) => row.fiscal_year)
  return { from: least(stated), to: greatest(stated) }
}

/** One strip for each department; `target` is the page's. */
export function stripsOf(
  rows: readonly DepartmentYear[],
  { target, years: { from, to } }: { readonly target: BasisPoints; readonly years: Years },
): readonly DepartmentStrip[] {
  if (rows.length === 0) return []
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return [...byDepartment(rows).values()].flatMap((own) => {
    const [head] = own
    if (!head) return []
    const cells = years.map((year) => cellOf(own, year, target))
    return [{ department_id: head.department_id, name: head.name, cells }]
  })
}

/** Rows by department, both in the order of the rows. */
export function byDepartment<Row extends { readonly department_id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const own = found.get(row.department_id)
    if (own) own.push(row)
    else found.set(row.department_id, [row])
  }
  return found
}

function cellOf(own: readonly DepartmentYear[], year: number, target: BasisPoints): YearCell {
  const row = own.find((one) => one.fiscal_year === year)
  if (!row) return { year, rate: NOTHING, target, reason: '无记录' }
  const rate = { numerator: row.actual, denominator: row.revised }
  return { year, rate, target: row.target_bp ?? target, reason: row.reason }
}

const NOTHING: Rate = { numerator: null, denominator: null }
