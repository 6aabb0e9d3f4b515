import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { lineageYears } from '@/engine/lineage'
import { sql } from '@/engine/sql'
import { lastThreeYears, PERSISTENT_YEARS_BELOW } from '@/metrics/persistence'
import { DepartmentYear } from '../department-years'
import type { PanelInput } from '../panel'

const Row = z.extend(DepartmentYear, {
  /** Years among the last three with a rate, and those below their own target. */
  present: z.int(),
  below: z.int(),
  /** Departments whose forms it is, one a line; `null`: no form. */
  filed_ids: z.nullable(z.string()),
  filed_names: z.nullable(z.string()),
})
export type Row = z.infer<typeof Row>

/** The last three years of every department that is 长期未达标, with those of what it was before. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:persistent-below',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT y.lineage AS department_id, d.name, y.fiscal_year, y.actual_expenditure AS actual,
      y.revised_budget AS revised, y.target_bp, y.reason, p.present, p.below, y.filed_ids,
      y.filed_names
    FROM ${lineageYears(scope)} y
    JOIN ${lastThreeYears(scope)} p ON p.department_id = y.lineage
    JOIN department d ON d.dataset = ${scope.dataset} AND d.department_id = y.lineage
    WHERE p.below >= CAST(${PERSISTENT_YEARS_BELOW} AS INTEGER)
    ORDER BY p.below DESC, y.lineage, y.fiscal_year`,
}
