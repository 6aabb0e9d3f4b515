import { formOrigin, type Origin, type TotalOrigin } from '@/domain/origin'
import type { MetricFields } from '@/metrics'
import type { PanelInput } from './panel'

interface OfDepartment {
  readonly department_id: string
}

/** A figure that is made from these fields of the row's department in the page's year. */
export const ofYear =
  (fields: readonly string[]) =>
  ({ department_id }: OfDepartment, { scope }: PanelInput): readonly Origin[] =>
    formOrigin(department_id, scope.year, fields)

/** A figure of the page's own department in the row's year. */
export const ofOwnYear =
  (fields: readonly string[]) =>
  (row: { readonly fiscal_year: number }, { departmentId }: PanelInput): readonly Origin[] =>
    departmentId === null ? [] : formOrigin(departmentId, row.fiscal_year, fields)

/** Everything that a year's total of a metric is made of. */
export const totalOf = (
  year: number,
  [numerator, denominator]: MetricFields,
  alsoIn: number | null = null,
): readonly TotalOrigin[] => [{ kind: 'total', year, numerator, denominator, alsoIn }]

/** A figure of the page's own department and year, from fields that hang on the row. */
export const fromOwn =
  <Row>(fields: (row: Row) => readonly string[]) =>
  (row: Row, { scope, departmentId }: PanelInput): readonly Origin[] =>
    departmentId === null ? [] : formOrigin(departmentId, scope.year, fields(row))

/** A figure of the row's department in the page's year, from fields that hang on the row. */
export const fromRow =
  <Row extends OfDepartment>(fields: (row: Row) => readonly string[]) =>
  (row: Row, { scope }: PanelInput): readonly Origin[] =>
    formOrigin(row.department_id, scope.year, fields(row))
