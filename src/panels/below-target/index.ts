import { completionRate, shortfall, spendingWords } from '@/metrics'
import { persistenceFormula } from '@/metrics/persistence'
import { formatCount, formatShortfall } from '@/ui/formats'
import { defineArrangedPanel } from '../panel'
import { inRank, rankWords } from '../ranking'
import { bySize } from '../small-budgets'
import { toOption } from './chart'
import { query, type Row } from './query'
import { explainedText, gapText, rateText, shortfallText, table, yearsText } from './table'
import { listed } from '../listed'

export const belowTarget = defineArrangedPanel({
  id: 'below-target',
  question: '谁低于目标，差多少？',
  definition: `横条是预算完成率低于目标的百分点，每个部门按自己的目标，没有的按页面上的目标；右边是要达到目标还差的支出。按差额或预算排序时，横条改为金额：空框是调整预算，填色部分是实际支出，短竖线是目标。长期未达标（◆）：${persistenceFormula}，写作“未达标年数/可计算年数”。“存在问题提到预算执行”看该栏有没有出现${spendingWords.join('、')}。`,
  metrics: [completionRate, shortfall],
  query,
  /** By rate, the widest gap first. */
  arrange: (rows, { scope }) =>
    inRank(rows, scope, (row) => row.actual / row.revised - row.target_bp / 10_000),
  title(rows, { scope }) {
    const persistent = rows.filter((row) => row.is_persistent).length
    const short = rows.reduce((sum, row) => sum + row.shortfall, 0)
    const parts = [`${formatCount(rows.length)} 个部门低于目标`, `合计差 ${formatShortfall(short)}`]
    if (persistent > 0) parts.push(`${formatCount(persistent)} 个长期未达标`)
    if (scope.rank !== 'rate') parts.push(rankWords(scope))
    return parts.join(' · ')
  },
  note(rows) {
    const silent = rows.filter((row) => row.is_explained !== true)
    return silent.length === 0
      ? null
      : `${formatCount(silent.length)} 个部门的“存在问题”没有提到预算执行或未填：${listed(silent.map((row) => row.name))}`
  },
  limit: 15,
  empty: ({ scope }) =>
    `${scope.year} 年没有部门低于目标；没有自评表或缺金额的部门不在判断之内，见总览。`,
  chart: toOption,
  height: (rows) => 56 + rows.length * 26,
  table,
  describe: (row, index) => [
    `第 ${index + 1} 位 ${row.name}`,
    `预算完成率 ${rateText(row)}，${gapText(row)}，${shortfallText(row)}`,
    `近三年未达标 ${yearsText(row)}${row.is_persistent ? '，长期未达标' : ''}`,
    `存在问题提到预算执行：${explainedText(row)}`,
  ],
  departmentId: (row: Row) => row.department_id,
  size: bySize((row: Row) => row.revised),
})
