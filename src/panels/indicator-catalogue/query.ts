import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { sql } from '@/engine/sql'
import type { PanelInput } from '../panel'

const Row = z.object({
  name: z.string(),
  departments: z.int(),
  first_year: z.int(),
  last_year: z.int(),
  /** Years with the indicator, at most from first to last. */
  years: z.int(),
  /** Lines of forms that report it, and those among them that state a target. */
  entries: z.int(),
  targets: z.int(),
  /** Joined by 、; `null`: none is stated. */
  units: z.nullable(z.string()),
  /** Parted by spaces; `unknown` where a form does not say. */
  directions: z.string(),
})
export type Row = z.infer<typeof Row>

/** Every indicator of the dataset under its common name, the most widely used first. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:indicator-catalogue',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT canonical_name AS name, count(DISTINCT department_id) AS departments,
      min(fiscal_year) AS first_year, max(fiscal_year) AS last_year,
      count(DISTINCT fiscal_year) AS years, count(*) AS entries, count(form_target_text) AS targets,
      string_agg(DISTINCT reported_unit, '、' ORDER BY reported_unit) AS units,
      string_agg(DISTINCT coalesce(direction, 'unknown'), ' '
        ORDER BY coalesce(direction, 'unknown')) AS directions
    FROM indicator
    WHERE dataset = ${scope.dataset} ${andInArea(scope, sql`department_id`)}
    GROUP BY canonical_name
    ORDER BY count(DISTINCT department_id) DESC, count(*) DESC, canonical_name`,
}
