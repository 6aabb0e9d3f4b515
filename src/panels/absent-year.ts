import * as z from 'zod/mini'
import type { Dataset } from '@/domain/source'
import type { Query } from '@/engine/engine'
import { sql } from '@/engine/sql'

const Row = z.object({
  /** 尚未设立, 已撤并 …; `null` where nothing is known. */
  reason: z.nullable(z.string()),
  relation: z.nullable(z.enum(['predecessor', 'successor'])),
  department_id: z.nullable(z.string()),
  name: z.nullable(z.string()),
  /** Whether that department has a form of the year. */
  has_form: z.boolean(),
})

interface Absence {
  readonly dataset: Dataset
  readonly departmentId: string
  readonly year: number
}

/** Why a department has no form of a year, once for each department that it came from or became; at least one row. */
export const absentYear: Query<Absence, z.infer<typeof Row>> = {
  name: 'absent-year',
  row: Row,
  sql: ({ dataset, departmentId, year }) => sql`
    WITH kin AS (
      SELECT 'predecessor' AS relation, predecessor_id AS department_id FROM predecessor
      WHERE dataset = ${dataset} AND department_id = ${departmentId}
      UNION ALL
      SELECT 'successor', department_id FROM predecessor
      WHERE dataset = ${dataset} AND predecessor_id = ${departmentId}
    )
    SELECT m.reason, k.relation, k.department_id, d.name,
      EXISTS (SELECT 1 FROM form f WHERE f.dataset = ${dataset}
        AND f.department_id = k.department_id
        AND f.fiscal_year = CAST(${year} AS INTEGER)) AS has_form
    FROM (
      SELECT min(reason) AS reason FROM missing_form
      WHERE dataset = ${dataset} AND department_id = ${departmentId}
        AND fiscal_year = CAST(${year} AS INTEGER)
    ) m
    LEFT JOIN kin k ON k.department_id <> ${departmentId}
    LEFT JOIN department d ON d.dataset = ${dataset} AND d.department_id = k.department_id
    ORDER BY k.relation, d.name`,
}
