import { formatPointDifference, type Rate } from '@/domain/rate'
import type { Scope } from '@/domain/scope'
import { sql, type Statement } from '@/engine/sql'
import { formatMoney, MISSING } from '@/ui/formats'
import type { PanelInput } from './panel'

export interface YearPair {
  readonly earlier: number
  readonly later: number
}

/** The page's year and the one beside it; the year before where none is chosen. */
export function yearsBeside({ year, beside }: Pick<Scope, 'year' | 'beside'>): YearPair {
  const other = beside === null || beside === year ? year - 1 : beside
  return { earlier: Math.min(year, other), later: Math.max(year, other) }
}

/** Rows of the page's department in its two years. */
export function hereInBoth({ scope, departmentId }: PanelInput): Statement {
  const { earlier, later } = yearsBeside(scope)
  return sql`dataset = ${scope.dataset} AND department_id = ${departmentId}
    AND fiscal_year IN (CAST(${earlier} AS INTEGER), CAST(${later} AS INTEGER))`
}

/** Why the department has no form in a year of the two: an expression over `y.fiscal_year`. */
export const absenceOf = ({ scope, departmentId }: PanelInput): Statement => sql`
  coalesce((SELECT min(m.reason) FROM missing_form m WHERE m.dataset = ${scope.dataset}
    AND m.department_id = ${departmentId} AND m.fiscal_year = y.fiscal_year), '无记录')`

/** `▲ 12.10 万元`: later minus earlier, in 元; `持平` where it prints as 0.00. */
export function moneyDifference(before: number | null, after: number | null): string {
  if (before === null || after === null) return MISSING
  const fen = Math.round(100 * after) - Math.round(100 * before)
  if (fen === 0) return '持平'
  const size = Math.abs(fen)
  return `${fen > 0 ? '▲' : '▼'} ${size < 5000 ? '不足 0.01 万元' : formatMoney(size / 100)}`
}

export const rateDifference = (before: Rate, after: Rate): string =>
  formatPointDifference(before, after) ?? MISSING
