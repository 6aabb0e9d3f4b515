import { type DepartmentStrip, stripsOf, type Years } from '../department-years'
import type { PanelInput } from '../panel'
import type { Row } from './query'

export interface PersistentStrip extends DepartmentStrip {
  readonly present: number
  readonly below: number
}

const lastThree = ({ scope }: PanelInput): Years => ({ from: scope.year - 2, to: scope.year })

/** One strip of three years for each department, in the order of the rows. */
export const arrange = (rows: readonly Row[], input: PanelInput): readonly PersistentStrip[] =>
  stripsOf(rows, { target: input.scope.target, years: lastThree(input) }).map((strip) => {
    const row = rows.find((one) => one.department_id === strip.department_id)
    return { ...strip, present: row?.present ?? 0, below: row?.below ?? 0 }
  })

/** `2/3`: years below of the years present. */
export const countText = ({ below, present }: PersistentStrip): string => `${below}/${present}`
