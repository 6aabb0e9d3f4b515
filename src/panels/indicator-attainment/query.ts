import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { sql } from '@/engine/sql'
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
  /** `met:3 missed:1`: every indicator's state and number. */
  items: z.string(),
})
export type Row = z.infer<typeof Row>

/** Indicators of the year by department and state, those that missed most first. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:indicator-attainment',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT department_id, name, count(*) FILTER (WHERE state = 'met') AS met,
      count(*) FILTER (WHERE state = 'missed') AS missed,
      count(*) FILTER (WHERE state = 'no_target') AS no_target,
      count(*) FILTER (WHERE state = 'text_only') AS text_only,
      count(*) FILTER (WHERE state = 'not_comparable') AS not_comparable,
      string_agg(state || ':' || CAST(indicator_no AS VARCHAR), ' ' ORDER BY indicator_no) AS items
    FROM (
      SELECT i.department_id, d.name, i.indicator_no, ${attainmentState} AS state
      FROM indicator i
      JOIN department d ON d.dataset = i.dataset AND d.department_id = i.department_id
      WHERE i.dataset = ${scope.dataset} AND i.fiscal_year = CAST(${scope.year} AS INTEGER)
        ${andInArea(scope, sql`i.department_id`)}
    )
    GROUP BY department_id, name
    ORDER BY count(*) FILTER (WHERE state = 'missed') DESC,
      count(*) FILTER (WHERE state = 'no_target') DESC, count(*) DESC, department_id`,
}
