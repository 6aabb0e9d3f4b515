import { sql } from '@/engine/sql'
import type { View } from './view'

export const cells: View = {
  name: '出处',
  about: '一行是一个读到的值所在的单元格。',
  from: () => sql`cell c
    JOIN department d ON d.department_id = c.department_id
    JOIN source s ON s.source_id = c.source_id`,
  columns: [
    { name: '部门', about: '部门名称', sql: sql`d.name` },
    { name: '年度', about: '被评价年度', sql: sql`c.fiscal_year` },
    { name: '项目', about: '读成了什么，如 revised_budget、task_funds:2', sql: sql`c.field` },
    { name: '文件', about: '文件名', sql: sql`s.name` },
    { name: '工作表', about: '文本文件没有工作表，为空', sql: sql`c.sheet` },
    { name: '行', about: '从 1 数起', sql: sql`c.row_no` },
    { name: '列', about: '从 1 数起', sql: sql`c.column_no` },
    { name: '原文', about: '单元格里的文字', sql: sql`c.text` },
  ],
}
