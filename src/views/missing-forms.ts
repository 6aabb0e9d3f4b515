import { sql } from '@/engine/sql'
import type { View } from './view'

export const missingForms: View = {
  name: '缺表',
  about: '一行是一个部门没有自评表的一个年度，写明原因。',
  from: () => sql`missing_form m JOIN department d ON d.department_id = m.department_id`,
  columns: [
    { name: '部门', about: '部门名称', sql: sql`d.name` },
    { name: '年度', about: '没有自评表的年度', sql: sql`m.fiscal_year` },
    { name: '原因', about: '应报未报、尚未设立、已撤并、已含在汇总、无记录', sql: sql`m.reason` },
  ],
}
