import { departmentYearKey, departmentYearKeys, readDepartmentYear } from '../department-year'
import { nameCell } from '../edge'
import { stated } from '../stated'
import { defineTable } from '../table'
import { departmentColumn, divisionColumn, unitColumn, yearColumn } from '../table-columns'

export const tasks = defineTable({
  id: 'tasks',
  name: '主要任务表',
  columns: [
    departmentColumn,
    yearColumn,
    divisionColumn,
    { id: 'task', name: '任务', synonyms: ['主要任务', '任务名称', 'task_name'] },
    { id: 'expected_objective', name: '预期目标' },
    { id: 'objective_result', name: '目标完成情况' },
    { id: 'task_funds', name: '任务涉及资金' },
    unitColumn,
  ],
  required: ['department', 'fiscal_year', 'task'],
  marks: ['task'],
  keys: departmentYearKeys.extend({ task: nameCell('任务名称') }),
  read({ task, ...keys }, row) {
    const key = readDepartmentYear(keys, row)
    const cell = row.cell('task')
    return {
      ...key,
      task: {
        taskNo: row.nextNumber(departmentYearKey(key)),
        name: stated(task, cell ?? { row: row.number, column: 1, text: task }),
        expectedObjective: row.text('expected_objective'),
        objectiveResult: row.text('objective_result'),
        taskFunds: row.money('task_funds'),
      },
    }
  },
})
