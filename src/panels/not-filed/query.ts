import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { sql } from '@/engine/sql'
import { comparedYears } from '../compared-years'
import { yearList } from '@/engine/lineage'
import type { PanelInput } from '../panel'

const Row = z.object({
  fiscal_year: z.int(),
  department_id: z.string(),
  name: z.string(),
  category: z.nullable(z.string()),
  parent_name: z.nullable(z.string()),
})
export type Row = z.infer<typeof Row>

/** Departments that owed a form for one of the compared years and sent none, latest year first. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:not-filed',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT m.fiscal_year, m.department_id, d.name, d.category, p.name AS parent_name
    FROM missing_form m
    JOIN department d ON d.dataset = m.dataset AND d.department_id = m.department_id
    LEFT JOIN department p ON p.dataset = d.dataset AND p.department_id = d.parent_id
    WHERE m.dataset = ${scope.dataset} AND m.reason = '应报未报'
      ${andInArea(scope, sql`m.department_id`)}
      AND m.fiscal_year IN (${yearList(comparedYears(scope))})
    ORDER BY m.fiscal_year DESC, m.department_id`,
}
