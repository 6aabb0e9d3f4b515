import { completionRate } from '@/metrics'
import { formatCount, formatMoney } from '@/ui/formats'
import { defineArrangedPanel } from '../panel'
import { arrange, formWords, unfiled, unitsWords } from './families'
import { query } from './query'
import { rateText, table } from './table'

export const supervisedUnits = defineArrangedPanel({
  id: 'supervised-units',
  question: '汇总表里有哪些单位？',
  definition:
    '每个主管部门之后列出它的下属单位。主管部门报了汇总表的，合计只取汇总表，单位自己的表照样列出但不再相加；没有报汇总表的，部门和单位各自计入。“各单位之和”只加有自己的表的单位，没有表的单位点名列出，因此它一般小于汇总数，两者之差不等于差错。',
  metrics: [completionRate],
  query,
  arrange,
  title(lines) {
    const heads = lines.filter((line) => line.is_head)
    const aggregate = heads.filter((line) => line.is_aggregate === true)
    const missing = aggregate.reduce((count, line) => count + unfiled(line).length, 0)
    return `${formatCount(heads.length)} 个主管部门，${formatCount(aggregate.length)} 个报了汇总表，其中 ${formatCount(missing)} 个下属单位没有自己的表`
  },
  limit: 20,
  empty: ({ scope }) => `${scope.year} 年所选范围内没有带下属单位的主管部门。`,
  table,
  describe: (line) => [
    line.is_head ? line.name : `下属单位 ${line.name}`,
    `${formWords(line)}，实际支出 ${formatMoney(line.actual)}，预算完成率 ${rateText(line)}`,
    unitsWords(line),
  ],
  departmentId: (line) => line.department_id,
})
