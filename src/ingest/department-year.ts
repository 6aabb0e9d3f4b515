import { departmentIdOf } from '@/domain/department'
import type { DepartmentYear } from '@/domain/tidy'
import { readDivisionCode } from './division-code'
import { nameCell, yearCell } from './edge'
import type { TableRow } from './table'
import { z } from './zod'

/** Keys of a row that belongs to a department and a year. */
export const departmentYearKeys = z.object({
  department: nameCell('部门名称'),
  fiscal_year: yearCell,
})

export function readDepartmentYear(
  { department, fiscal_year }: z.infer<typeof departmentYearKeys>,
  row: TableRow,
): DepartmentYear {
  return {
    departmentName: department,
    divisionCode: readDivisionCode(row.cell('division_code'), row.context.report),
    fiscalYear: fiscal_year,
  }
}

/** One text for each department and year, to count rows under. */
export const departmentYearKey = ({ departmentName, divisionCode, fiscalYear }: DepartmentYear) =>
  `${departmentIdOf(departmentName)}\n${divisionCode ?? ''}\n${fiscalYear}`
