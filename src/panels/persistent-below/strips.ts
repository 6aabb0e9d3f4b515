import {
  byDepartment,
  type DepartmentStrip,
  stripsOf,
  type YearCell,
  type Years,
} from '../department-years'
import type { PanelInput } from '../panel'
import type { Row } from './query'

export interface PersistentStrip extends DepartmentStrip {
  readonly present: number
  readonly below: number
}

const lastThree = ({ scope }: PanelInput): Years => ({ from: scope.year - 2, to: scope.year })

/** One strip of three years for each department, in the order of the rows. */
export function arrange(rows: readonly Row[], input: PanelInput): readonly PersistentStrip[] {
  const told = byDepartment(rows)
  const look = { target: input.scope.target, years: lastThree(input) }
  return stripsOf(rows, look).map((strip) => {
    const own = told.get(strip.department_id) ?? []
    const [first] = own
    return {
      ...strip,
      present: first?.present ?? 0,
      below: first?.below ?? 0,
      cells: strip.cells.map((cell) => ({
        ...cell,
        filedBefore: filedBefore(own.find((row) => row.fiscal_year === cell.year)),
      })),
    }
  })
}

/** Departments that filed in the place of the one that is there now. */
function filedBefore(row: Row | undefined): NonNullable<YearCell['filedBefore']> {
  const names = row?.filed_names?.split('\n') ?? []
  const filed = (row?.filed_ids?.split('\n') ?? []).map((id, i) => ({ id, name: names[i] ?? '' }))
  return filed.some(({ id }) => id !== row?.department_id) ? filed : []
}

/** `2/3`: years below of the years present. */
export const countText = ({ below, present }: PersistentStrip): string => `${below}/${present}`
