import type { Department } from './department'
import type { Form, Indicator, Task } from './form'
import type { BasisPoints } from './rate'

/** Keys that a row of a tidy table joins on. */
export interface DepartmentYear {
  readonly departmentName: string
  readonly divisionCode: string | null
  readonly fiscalYear: number
}

export type TaskRow = DepartmentYear & { readonly task: Task }
/** `taskName` joins the task of the same department, year and name; `null` where none is stated. */
export type IndicatorRow = DepartmentYear & {
  readonly taskName: string | null
  readonly indicator: Indicator
}

/** `null` for department or year means any (`*`). */
interface TargetFor {
  readonly departmentName: string | null
  /** Tells departments of one name apart; `null` when not stated. */
  readonly divisionCode: string | null
  readonly fiscalYear: number | null
}
/** Of the completion rate. */
export type RateTargetRow = TargetFor & { readonly target: BasisPoints }
export type IndicatorTargetRow = TargetFor & {
  readonly indicatorName: string
  readonly indicatorTarget: NonNullable<Indicator['target']>
}
export type TargetRow = RateTargetRow | IndicatorTargetRow

export interface AliasRow {
  readonly kind: 'department' | 'indicator'
  /** For an indicator, the department that the name belongs to; `null` means every department. */
  readonly departmentName: string | null
  readonly name: string
  readonly canonicalName: string
  /** Evidence, in the words of who approved it. */
  readonly basis: string | null
}

/** What the six tidy tables hold. Rows of `forms` are forms with layout `table`, without tasks or indicators. */
export interface TidyTables {
  readonly departments: readonly Department[]
  readonly forms: readonly Form[]
  readonly tasks: readonly TaskRow[]
  readonly indicators: readonly IndicatorRow[]
  readonly targets: readonly TargetRow[]
  readonly aliases: readonly AliasRow[]
}

export const emptyTables: TidyTables = {
  departments: [],
  forms: [],
  tasks: [],
  indicators: [],
  targets: [],
  aliases: [],
}
