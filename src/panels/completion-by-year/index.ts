import { formatTarget, meetsTarget, ratio } from '@/domain/rate'
import { completionRate } from '@/metrics/completion-rate'
import { formatCount, formatMoney } from '@/ui/formats'
import { defineArrangedPanel } from '../panel'
import { toOption } from './chart'
import { query } from './query'
import { medianText, rateOf, rateText, table } from './table'
import { yearsOf } from './years'

export const completionByYear = defineArrangedPanel({
  id: 'completion-by-year',
  question: '历年完成率',
  definition:
    '粗线是全部部门合计的预算完成率（实际支出之和除以调整预算之和），细线是处在中间的那个部门的完成率，虚线是页面上的目标。没有自评表的年度断开，不补零；远离其他年度的数值用三角画在图的边缘，数字照实标出。各年的部门可能不同，部门数见表。',
  metrics: [completionRate],
  query,
  arrange: yearsOf,
  title(rows, { scope }) {
    const rated = rows.filter((row) => ratio(rateOf(row)) !== null)
    const met = rated.filter((row) => meetsTarget(rateOf(row), scope.target))
    return rated.length === 0
      ? '历年完成率'
      : `历年完成率 · ${rated.length} 年中 ${met.length} 年合计达到 ${formatTarget(scope.target)}`
  },
  note(rows) {
    const gaps = rows.filter((row) => row.forms === 0).map((row) => row.fiscal_year)
    const lacking = rows.filter((row) => row.lacking > 0)
    const parts = [
      gaps.length > 0 ? `${gaps.join('、')} 年没有自评表` : '',
      lacking.length > 0
        ? `无法计算（未填，或调整预算不大于 0）而未计入：${lacking.map((row) => `${row.fiscal_year} 年 ${formatCount(row.lacking)} 个`).join('、')}`
        : '',
    ].filter(Boolean)
    return parts.length > 0 ? parts.join('；') : null
  },
  empty: () => '还没有自评表。请到“数据”页导入。',
  chart: toOption,
  table,
  describe: (row, _, input) =>
    row.forms === 0
      ? [`${row.fiscal_year} 年`, '没有自评表']
      : [
          `${row.fiscal_year} 年，${formatCount(row.forms)} 个部门`,
          `合计预算完成率 ${rateText(row, input)}，部门中位数 ${medianText(row, input)}`,
          `${formatCount(row.below)} 个部门低于目标，${formatCount(row.not_filed)} 个应报未报`,
          `实际支出 ${formatMoney(row.actual)}，调整预算 ${formatMoney(row.revised)}`,
        ],
})
