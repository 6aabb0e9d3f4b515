import { sql } from '@/engine/sql'
import type { View } from './view'

export const departments: View = {
  name: '部门',
  about: '一行是一个部门。',
  from: () => sql`department d
    LEFT JOIN department p ON p.department_id = d.parent_id
    LEFT JOIN (
      SELECT r.department_id, string_agg(b.name, '、' ORDER BY b.name) AS names
      FROM predecessor r JOIN department b ON b.department_id = r.predecessor_id
      GROUP BY r.department_id
    ) before ON before.department_id = d.department_id`,
  columns: [
    { name: '部门', about: '部门名称', sql: sql`d.name` },
    { name: '类别', about: '党群、政府、街道等', sql: sql`d.category` },
    { name: '行政区划代码', about: '六位数字，是文字不是数', sql: sql`d.division_code` },
    { name: '部门代码', about: '数据里写的代码', sql: sql`d.department_code` },
    { name: '主管部门', about: '报汇总表的主管部门', sql: sql`p.name` },
    { name: '前身部门', about: '更名或合并前的部门，几个时以顿号隔开', sql: sql`before.names` },
    { name: '起始年度', about: '设立的年度', sql: sql`d.valid_from` },
    { name: '终止年度', about: '撤并前最后一个年度', sql: sql`d.valid_to` },
  ],
}
