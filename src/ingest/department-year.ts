import { departmentIdOf } from '@/domain/department'
import type { DepartmentYear } from '@/domain/tidy'
import { readDivisionCode } from './division-code'
import { isAnyone, nameCell, yearCell } from './edge'
import { reportMarks, withoutMarks } from './plain-department'
import type { TableRow } from './table'
import { z } from './zod'

export const departmentCell = nameCell('部门名称').transform(withoutMarks)

/** `null` for `*`: every department. */
export const anyDepartmentCell = nameCell('部门名称（对所有部门生效请填 *）').transform((name) =>
  isAnyone(name) ? null : withoutMarks(name),
)

/** Keys of a row that belongs to a department and a year. */
export const departmentYearKeys = z.object({
  department: departmentCell,
  fiscal_year: yearCell,
})

export function readDepartmentYear(
  { department, fiscal_year }: z.infer<typeof departmentYearKeys>,
  row: TableRow,
): DepartmentYear {
  reportMarks(row.cell('department'), row.context.report)
  return {
    departmentName: department,
    divisionCode: readDivisionCode(row.cell('division_code'), row.context.report),
    fiscalYear: fiscal_year,
  }
}

/** One text for each department and year, to count rows under. */
export const departmentYearKey = ({ departmentName, divisionCode, fiscalYear }: DepartmentYear) =>
  `${departmentIdOf(departmentName)}\n${divisionCode ?? ''}\n${fiscalYear}`
