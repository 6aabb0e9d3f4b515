import type { Query } from '@/engine/engine'
import { DepartmentYear, departmentYears } from '../department-years'
import type { PanelInput } from '../panel'

/** Every year on record. */
export const query: Query<PanelInput, DepartmentYear> = {
  name: 'panel:department-year-matrix',
  row: DepartmentYear,
  sql: ({ scope }) => departmentYears(scope, { from: 0, to: 9999 }),
}
