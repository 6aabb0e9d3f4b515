import * as z from 'zod/mini'
import type { Scope } from '@/domain/scope'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { sql } from '@/engine/sql'
import { attainmentState } from '@/metrics'
import type { PanelInput } from '../panel'

/** What the page shows before an indicator is chosen. */
export const chosenIndicator = ({ indicator }: Pick<Scope, 'indicator'>): string =>
  indicator ?? '帮扶覆盖面'

const Row = z.object({
  department_id: z.string(),
  department: z.string(),
  fiscal_year: z.int(),
  indicator_no: z.int(),
  /** 1, and counting on where one form reports the indicator several times in one unit. */
  nth: z.int(),
  reported_text: z.nullable(z.string()),
  reported_value: z.nullable(z.number()),
  reported_unit: z.nullable(z.string()),
  target_text: z.nullable(z.string()),
  target_value: z.nullable(z.number()),
  target_unit: z.nullable(z.string()),
  direction: z.nullable(z.enum(['higher_better', 'lower_better', 'none'])),
  state: z.enum(['met', 'missed', 'no_target', 'text_only', 'not_comparable']),
  /** As the form states them, in 分. */
  weight: z.nullable(z.number()),
  score: z.nullable(z.number()),
})
export type Row = z.infer<typeof Row>

/** The chosen indicator in every department and year, units apart. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:indicator-over-years',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT i.department_id, d.name AS department, i.fiscal_year,
      i.indicator_no, row_number() OVER (PARTITION BY i.department_id, i.fiscal_year, i.reported_unit
        ORDER BY i.indicator_no) AS nth,
      i.reported_text, i.reported_value, i.reported_unit, i.target_text, i.target_value,
      i.target_unit, i.direction, ${attainmentState} AS state, i.weight, i.score
    FROM indicator i
    JOIN department d ON d.dataset = i.dataset AND d.department_id = i.department_id
    WHERE i.dataset = ${scope.dataset} AND i.canonical_name = ${chosenIndicator(scope)}
      ${andInArea(scope, sql`i.department_id`)}
    ORDER BY i.department_id, i.reported_unit, nth, i.fiscal_year`,
}
