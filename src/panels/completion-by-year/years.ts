import { sumOfYuan } from '@/domain/money'
import { isBelow } from '../judged'
import type { PanelInput } from '../panel'
import type { Row } from './query'

export interface Year extends Pick<
  Row,
  'fiscal_year' | 'forms' | 'actual' | 'revised' | 'median' | 'not_filed'
> {
  /** Forms without 实际支出 or 调整预算, or with none to divide by. */
  readonly lacking: number
  readonly below: number
}

const count = (rows: readonly Row[]): number => rows.reduce((all, { forms }) => all + forms, 0)

/** One for each year, judged by the page's target and the departments' own. */
export const yearsOf = (rows: readonly Row[], { scope }: PanelInput): readonly Year[] =>
  [...new Set(rows.map(({ fiscal_year }) => fiscal_year))].map((year) => {
    const alike = rows.filter(({ fiscal_year }) => fiscal_year === year)
    return {
      fiscal_year: year,
      forms: count(alike),
      actual: sumOfYuan(alike.map((row) => row.actual)),
      revised: sumOfYuan(alike.map((row) => row.revised)),
      median: alike[0]?.median ?? null,
      not_filed: alike[0]?.not_filed ?? 0,
      lacking: count(alike.filter((row) => row.missed_from === null)),
      below: count(alike.filter((row) => isBelow(row, scope))),
    }
  })
