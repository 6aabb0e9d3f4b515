import { departmentIdOf } from '@/domain/department'
import { readDivisionCode } from '../division-code'
import { departmentCell } from '../department-year'
import { plainDepartment, reportMarks } from '../plain-department'
import { defineTable, type TableRow } from '../table'
import { departmentColumn, divisionColumn } from '../table-columns'
import { parseYear, parseYears } from '../years'
import { z } from '../zod'

export const departments = defineTable({
  id: 'departments',
  name: '部门表',
  columns: [
    { ...departmentColumn, synonyms: [...(departmentColumn.synonyms ?? []), 'name'] },
    divisionColumn,
    { id: 'division_name', name: '行政区划名称', synonyms: ['区划名称'] },
    { id: 'department_code', name: '部门代码', synonyms: ['单位代码', '预算编码'] },
    { id: 'category', name: '类别', synonyms: ['部门类别'] },
    { id: 'parent', name: '主管部门', synonyms: ['parent_id'] },
    { id: 'predecessor', name: '前身部门', synonyms: ['predecessor_id'] },
    { id: 'valid_from', name: '起始年度', synonyms: ['成立年度'] },
    { id: 'valid_to', name: '终止年度', synonyms: ['撤销年度'] },
    { id: 'due_years', name: '应报年度' },
  ],
  required: ['department'],
  marks: [
    'department_code',
    'category',
    'parent',
    'predecessor',
    'valid_from',
    'valid_to',
    'due_years',
    'division_code',
    'division_name',
  ],
  keys: z.object({ department: departmentCell }),
  read({ department }, row) {
    reportMarks(row.cell('department'), row.context.report)
    reportMarks(row.cell('parent'), row.context.report)
    const id = (column: string) => {
      const cell = row.cell(column)
      return cell ? departmentIdOf(plainDepartment(cell.text)) : null
    }
    const ids = (column: string) =>
      (row.cell(column)?.text ?? '')
        .split(/[、;；,，\n]/u)
        .map((name) => departmentIdOf(plainDepartment(name)))
        .filter((one) => one !== '')
    return {
      departmentId: departmentIdOf(department),
      name: department,
      divisionCode: readDivisionCode(row.cell('division_code'), row.context.report),
      divisionName: row.text('division_name')?.value ?? null,
      departmentCode: row.text('department_code')?.value ?? null,
      category: row.text('category')?.value ?? null,
      parentId: id('parent'),
      predecessorIds: ids('predecessor'),
      validFrom: readYears(row, 'valid_from', parseYear),
      validTo: readYears(row, 'valid_to', parseYear),
      dueYears: readYears(row, 'due_years', parseYears),
    }
  },
})

function readYears<T>(row: TableRow, id: string, parse: (text: string) => T | null): T | null {
  const cell = row.cell(id)
  if (!cell) return null
  const years = parse(cell.text)
  if (years === null)
    row.context.report({
      code: 'unreadable-year',
      severity: 'warning',
      message: `“${cell.text.trim()}”读不出年份，这一格没有读入`,
      cell,
    })
  return years
}
