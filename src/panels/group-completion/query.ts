import * as z from 'zod/mini'
import type { GroupBy } from '@/domain/area'
import type { Scope } from '@/domain/scope'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { scopedForms } from '@/engine/in-scope'
import { sql, type Statement } from '@/engine/sql'
import { completionRate, meetsTarget, shortfall, sumDenominator, sumNumerator } from '@/metrics'
import type { PanelInput } from '../panel'

/** In 元; `null`: no form states it. */
const amount = z.nullable(z.number())

const Row = z.object({
  /** Digits of a division, a category, or the id of a supervising department; `null`: none stated. */
  key: z.nullable(z.string()),
  name: z.nullable(z.string()),
  /** Departments with a completion rate, each counted once. */
  rated: z.int(),
  /** Forms without a rate; departments that owe a form; units inside a 汇总 form. */
  lacking: z.int(),
  not_filed: z.int(),
  contained: z.int(),
  actual: amount,
  revised: amount,
  below: z.int(),
  shortfall: amount,
  actual_before: amount,
  revised_before: amount,
})
export type Row = z.infer<typeof Row>

/** The next level at which the area has more than one division, as digits; 6 where none has. */
const nextLevel = ({ division }: Scope): Statement => sql`(
  SELECT CASE
    WHEN CAST(${division?.length ?? 0} AS INTEGER) < 2
      AND count(DISTINCT left(division_code, 2)) > 1 THEN 2
    WHEN CAST(${division?.length ?? 0} AS INTEGER) < 4
      AND count(DISTINCT left(division_code, 4)) > 1 THEN 4
    ELSE 6 END FROM place)`

const keys: Readonly<Record<GroupBy, (scope: Scope) => Statement>> = {
  division: (scope) => sql`left(p.division_code, ${nextLevel(scope)})`,
  category: () => sql`p.category`,
  parent: () => sql`CASE
    WHEN p.parent_id IN (SELECT department_id FROM everyone) THEN p.parent_id
    WHEN p.department_id IN (SELECT parent_id FROM everyone) THEN p.department_id END`,
}

const names: Readonly<Record<GroupBy, Statement>> = {
  division: sql`(SELECT d.name FROM division d WHERE d.dataset = g.dataset AND d.digits = g.key)`,
  category: sql`g.key`,
  parent: sql`(SELECT e.name FROM everyone e WHERE e.department_id = g.key)`,
}

/** Of the year, and of the year before: the common tables `figure` and `before`. */
const figures = (year: Statement): Statement => sql`
    figure AS (
      SELECT key, ${sumNumerator(completionRate)} AS actual,
        ${sumDenominator(completionRate)} AS revised,
        count(CASE WHEN ${completionRate.numerator} IS NOT NULL
          AND ${completionRate.denominator} > 0 THEN 1 END) AS rated, count(*) AS forms,
        count(CASE WHEN NOT ${meetsTarget(completionRate, sql`target_bp`)} THEN 1 END) AS below,
        sum(${shortfall.amount}) AS shortfall
      FROM form WHERE NOT is_aside GROUP BY key
    ),
    before AS (
      SELECT key, ${sumNumerator(completionRate)} AS actual,
        ${sumDenominator(completionRate)} AS revised
      FROM form WHERE NOT in_parent AND fiscal_year = ${year} - 1 GROUP BY key
    )`

/** Groups of the year's departments, the lowest pooled rate first; those without one at the end. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:group-completion',
  row: Row,
  sql({ scope }) {
    const year = sql`CAST(${scope.year} AS INTEGER)`
    return sql`
    WITH everyone AS (SELECT * FROM department WHERE dataset = ${scope.dataset}),
    place AS (SELECT * FROM everyone WHERE TRUE ${andInArea(scope, sql`department_id`)}),
    member AS (SELECT p.department_id, ${keys[scope.by](scope)} AS key FROM place p),
    form AS (
      SELECT m.key, f.*, f.in_parent OR f.fiscal_year <> ${year} AS is_aside
      FROM ${scopedForms(scope)} f JOIN member m ON m.department_id = f.department_id
      WHERE f.fiscal_year IN (${year}, ${year} - 1)
    ),
    ${figures(year)},
    g AS (
      SELECT ${scope.dataset} AS dataset, key,
        (SELECT count(*) FROM missing_form x JOIN member n ON n.department_id = x.department_id
          WHERE x.dataset = ${scope.dataset} AND x.fiscal_year = ${year}
            AND x.reason = '应报未报' AND n.key IS NOT DISTINCT FROM m.key) AS not_filed,
        (SELECT count(*) FROM form f WHERE f.in_parent AND f.fiscal_year = ${year}
          AND f.key IS NOT DISTINCT FROM m.key) AS contained
      FROM (SELECT DISTINCT key FROM member) m
    )
    SELECT g.key, ${names[scope.by]} AS name, coalesce(f.rated, 0) AS rated,
      coalesce(f.forms - f.rated, 0) AS lacking, g.not_filed, g.contained, f.actual, f.revised,
      coalesce(f.below, 0) AS below, f.shortfall, b.actual AS actual_before,
      b.revised AS revised_before
    FROM g LEFT JOIN figure f ON f.key IS NOT DISTINCT FROM g.key
    LEFT JOIN before b ON b.key IS NOT DISTINCT FROM g.key
    WHERE coalesce(f.forms, 0) + g.not_filed + g.contained > 0
    ORDER BY CAST(f.actual AS DOUBLE) / CAST(f.revised AS DOUBLE) NULLS LAST, g.key NULLS LAST`
  },
}
