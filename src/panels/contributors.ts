import * as z from 'zod/mini'
import type { MoneyField } from '@/domain/form'
import type { TotalOrigin } from '@/domain/origin'
import type { Scope } from '@/domain/scope'
import type { Query } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { sql, type Statement } from '@/engine/sql'
import { lineages, wholeYears, yearList } from '@/engine/lineage'

const Contributor = z.object({
  department_id: z.string(),
  name: z.string(),
  /** In 元. */
  numerator: z.number(),
  denominator: z.number(),
})
export type Contributor = z.infer<typeof Contributor>

const columns: Readonly<Record<MoneyField, Statement>> = {
  original_budget: sql`original_budget`,
  revised_budget: sql`revised_budget`,
  budget_adjustment: sql`budget_adjustment`,
  actual_expenditure: sql`actual_expenditure`,
  general_public_budget: sql`general_public_budget`,
  gov_funds_budget: sql`gov_funds_budget`,
  state_capital_budget: sql`state_capital_budget`,
  other_funds: sql`other_funds`,
}

/** Departments whose forms a total is made of, the largest amount first. */
export const contributors: Query<
  { readonly scope: Scope; readonly origin: TotalOrigin },
  Contributor
> = {
  name: 'contributors',
  row: Contributor,
  sql({ scope, origin }) {
    const numerator = columns[origin.numerator]
    const denominator = columns[origin.denominator]
    const area = { ...scope, ...origin.area }
    const also =
      origin.alsoIn === null
        ? sql`TRUE`
        : sql`l.lineage IN (SELECT w.lineage FROM ${wholeYears(area, { numerator, denominator })} w
            WHERE w.fiscal_year IN (${yearList([origin.year, origin.alsoIn])})
            GROUP BY w.lineage HAVING count(*) = 2)`
    return sql`
    SELECT f.department_id, f.name, ${numerator} AS numerator, ${denominator} AS denominator
    FROM ${scopedForms(area)} f
    JOIN ${lineages(scope)} l ON l.department_id = f.department_id
    WHERE NOT f.in_parent AND f.fiscal_year = CAST(${origin.year} AS INTEGER)
      AND ${numerator} IS NOT NULL AND ${denominator} > 0 AND ${also}
    ORDER BY numerator DESC, f.department_id`
  },
}
