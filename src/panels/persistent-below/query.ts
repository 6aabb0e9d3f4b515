import * as z from 'zod/mini'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'
import { lastThreeYears, PERSISTENT_YEARS_BELOW } from '@/metrics'
import { DepartmentYear, departmentYears } from '../department-years'
import type { PanelInput } from '../panel'

const Row = z.extend(DepartmentYear, {
  /** Years among the last three with a rate, and those below their own target. */
  present: z.int(),
  below: z.int(),
})
export type Row = z.infer<typeof Row>

/** The last three years of every department that is 长期未达标. */
export const query: Query<PanelInput, Row> = {
  name: 'panel:persistent-below',
  row: Row,
  sql: ({ scope }) => sql`
    SELECT y.*, p.present, p.below
    FROM (${departmentYears(scope, { from: scope.year - 2, to: scope.year })}) y
    JOIN ${lastThreeYears(scope)} p ON p.department_id = y.department_id
    WHERE p.below >= CAST(${PERSISTENT_YEARS_BELOW} AS INTEGER)
    ORDER BY p.below DESC, y.department_id, y.fiscal_year`,
}
