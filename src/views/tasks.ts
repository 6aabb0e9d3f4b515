import { sql } from '@/engine/sql'
import { money, type View } from './view'

export const tasks: View = {
  name: '任务',
  about: '一行是一份自评表里的一项主要任务。任务资金之和不等于部门支出，也不必相等。',
  from: () => sql`task t JOIN department d ON d.department_id = t.department_id`,
  columns: [
    { name: '部门', about: '部门名称', sql: sql`d.name` },
    { name: '年度', about: '被评价年度', sql: sql`t.fiscal_year` },
    { name: '任务序号', about: '在表里的次序', sql: sql`t.task_no` },
    { name: '任务名称', about: '主要任务', sql: sql`t.name` },
    { name: '预期目标', about: '原文', sql: sql`t.expected_objective` },
    { name: '目标完成情况', about: '原文', sql: sql`t.objective_result` },
    ...money('任务涉及资金', '任务涉及资金', sql`t.task_funds`),
    { name: '任务涉及资金_原文', about: '表上写的文字', sql: sql`t.task_funds_text` },
  ],
}
