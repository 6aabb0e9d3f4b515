import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { sql, type Statement } from '@/engine/sql'
import { attainmentState } from '@/metrics'
import type { PanelInput } from '../panel'

const Row = z.object({
  department_id: z.string(),
  name: z.string(),
  /** Indicators in each state. */
  met: z.int(),
  missed: z.int(),
  no_target: z.int(),
  text_only: z.int(),
  not_comparable: z.int(),
  /** `met:3 5;missed:1`: the numbers of the indicators in each state. */
  items: z.string(),
})
export type Row = z.infer<typeof Row>

/** Indicators of the year by department and state, those that missed most first. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:indicator-attainment',
  row: Row,
  // First by state: one list of numbers for each, not one text for each of a million rows.
  sql: ({ scope }) => sql`
    SELECT a.department_id, d.name, met, missed, no_target, text_only, not_comparable, items
    FROM (
      SELECT department_id, ${inState('met')} AS met, ${inState('missed')} AS missed,
        ${inState('no_target')} AS no_target, ${inState('text_only')} AS text_only,
        ${inState('not_comparable')} AS not_comparable, sum(indicators) AS indicators,
        string_agg(state || ':' || numbers, ';' ORDER BY state) AS items
      FROM (
        SELECT i.department_id, ${attainmentState} AS state, count(*) AS indicators,
          string_agg(i.indicator_no, ' ') AS numbers
        FROM indicator i
        WHERE i.dataset = ${scope.dataset} AND i.fiscal_year = CAST(${scope.year} AS INTEGER)
          ${andInArea(scope, sql`i.department_id`)}
        GROUP BY ALL
      )
      GROUP BY department_id
    ) a
    JOIN department d ON d.dataset = ${scope.dataset} AND d.department_id = a.department_id
    ORDER BY missed DESC, no_target DESC, indicators DESC, a.department_id`,
}

const inState = (state: keyof Row): Statement =>
  sql`coalesce(sum(CASE WHEN state = ${state} THEN indicators END), 0)::INTEGER`
