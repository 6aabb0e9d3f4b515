import { comparisonOf } from '@/domain/scope'
import { completionRate } from '@/metrics'
import { comparedDepartments } from '../compared-years'
import { cellText, lineageWords } from '../compared-words'
import { defineArrangedPanel } from '../panel'
import { query } from './query'
import { table } from './table'
import { listed } from '../listed'
import { formatCount } from '@/ui/formats'

export const yearDifferences = defineArrangedPanel({
  id: 'year-differences',
  question: '各年与基准年相差多少？',
  definition:
    '每个所选年度与基准年各比一次，一律是较晚的一年减较早的一年：完成率之差以百分点计，实际支出之差以万元计。没有自评表的年度写明原因，不补零。‖ 表示两年的表式、自报完成率的分母不同，或只一年是汇总表（含所属单位）。差额由没有舍入的完成率算出，末位可能与印出的两个比率相减差 1。点列名可以排序。',
  metrics: [completionRate],
  query,
  arrange: comparedDepartments,
  title(rows, { scope }) {
    const { base, others } = comparisonOf(scope)
    return `${formatCount(rows.length)} 个部门：${base} 年与 ${others.join('、')} 年的差额`
  },
  note(rows) {
    const followed = rows.filter((row) => lineageWords(row) !== '')
    return followed.length === 0
      ? null
      : `沿前身比较：${listed(
          followed.map((row) => `${row.name}（${lineageWords(row)}）`),
          3,
        )}`
  },
  limit: 20,
  empty: () => '所选年度都没有自评表。请另选年度，或到“数据”页导入。',
  table,
  describe: (row) => [row.name, ...row.cells.map((cell) => `${cell.year} 年 ${cellText(cell)}`)],
  departmentId: (row) => row.departmentId,
})
