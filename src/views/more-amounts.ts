import { sql } from '@/engine/sql'
import { money, type View } from './view'

export const moreAmounts: View = {
  name: '其他金额',
  about: '一行是自评表里主要金额以外的一个数，如当年财政拨款、基本支出、项目支出。',
  from: () => sql`amount a JOIN department d ON d.department_id = a.department_id`,
  columns: [
    { name: '部门', about: '部门名称', sql: sql`d.name` },
    { name: '年度', about: '被评价年度', sql: sql`a.fiscal_year` },
    { name: '项目', about: '行的名称', sql: sql`a.kind` },
    { name: '列名', about: '列的名称', sql: sql`a.heading` },
    { name: '原文', about: '表上写的文字', sql: sql`a.text` },
    ...money('金额', '金额；比率和得分为空', sql`a.amount`),
  ],
}
