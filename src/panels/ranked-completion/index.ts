import { completionRate } from '@/metrics/completion-rate'
import { shortfall } from '@/metrics/shortfall'
import { formatCount, formatMoney } from '@/ui/formats'
import { defineArrangedPanel } from '../panel'
import { rankWords } from '../ranking'
import { bySize } from '../small-budgets'
import { toOption } from './chart'
import { type Department, departmentsOf } from './departments'
import { query } from './query'
import { rateText, shortfallText, statusText, table, targetName } from './table'
import { listedOf } from '../listed'

const gapWords = (row: Department) => (row.is_met ? '' : `，差 ${shortfallText(row)}`)

export const rankedCompletion = defineArrangedPanel({
  id: 'ranked-completion',
  question: '谁低于目标？',
  definition:
    '每条横条是一个部门的预算完成率，虚线是页面上的目标；部门另有自己的目标时，横条上的短竖线是它自己的目标，颜色和差额按它判断。按距目标差额或调整预算排序时，横条改为金额：空框是调整预算，填色部分是实际支出，短竖线是目标。◇ 小预算是调整预算低于页面所设小预算线的部门，少量出入就会使它的完成率大起大落。已含在主管部门汇总数内的下属单位不重复列出。',
  metrics: [completionRate, shortfall],
  query,
  arrange: departmentsOf,
  shown: (rows) => rows.filter((row) => row.is_met !== null),
  title([first], { scope }) {
    const below = first?.below ?? 0
    const who = below === 0 ? '没有部门低于目标' : `${formatCount(below)} 个部门低于目标`
    return `${who} · ${rankWords(scope)}`
  },
  note([first]) {
    if (!first || first.unrated === 0) return null
    const names = listedOf(first.unrated_names ?? '', first.unrated)
    return `${formatCount(first.unrated)} 个部门的完成率无法计算（未填，或调整预算不大于 0）：${names}`
  },
  totalOf: (row) => row.total,
  limit: 18,
  empty: ({ scope }) =>
    `${scope.year} 年没有可以计算预算完成率的部门。请换一个年度，或到“数据”页导入。`,
  chart: toOption,
  height: (rows) => 40 + rows.length * 26,
  table,
  describe: (row, index, { scope }) => [
    `第 ${index + 1} 位 ${row.name}`,
    `预算完成率 ${rateText(row)}`,
    `${targetName(row, scope.target)}，${statusText(row)}${gapWords(row)}`,
    `实际支出 ${formatMoney(row.actual)}，调整预算 ${formatMoney(row.revised)}`,
  ],
  departmentId: (row) => row.department_id,
  size: bySize(
    (row: Department) => row.revised,
    (row) => row.small,
  ),
})
