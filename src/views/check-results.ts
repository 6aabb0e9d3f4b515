import { checks, findingsIn } from '@/checks'
import { severityNames } from '@/domain/finding'
import { sql } from '@/engine/sql'
import { type View, worded } from './view'

const outcomes = {
  pass: '通过',
  fires: '需要核实',
  note: '说明',
  not_applicable: '不适用',
  cannot_judge: '无法判断',
}
const checkNames = Object.fromEntries(checks.map(({ id, name }) => [id, name]))

export const checkResults: View = {
  name: '核查结果',
  about: '一行是一份自评表的一条核查，通过和不适用的也在内。与目标有关的按页面上方的目标判断。',
  from: (scope) => sql`${findingsIn(scope)} c
    JOIN department d ON d.department_id = c.department_id`,
  columns: [
    { name: '部门', about: '部门名称', sql: sql`d.name` },
    { name: '年度', about: '被评价年度', sql: sql`c.fiscal_year` },
    { name: '核查编号', about: 'Q01 起', sql: sql`c.check_id` },
    { name: '核查名称', about: '查什么', sql: worded(sql`c.check_id`, checkNames) },
    {
      name: '结论',
      about: '需要核实、说明、无法判断、通过、不适用',
      sql: worded(sql`c.outcome`, outcomes),
    },
    { name: '程度', about: '错误、提醒、说明', sql: worded(sql`c.severity`, severityNames) },
    { name: '说明', about: '比了什么，差在哪里', sql: sql`c.message` },
  ],
}
