import { formatTarget } from '@/domain/rate'
import { adjustmentRate, completionRate } from '@/metrics'
import { formatCount, formatMoney } from '@/ui/formats'
import { defineArrangedPanel } from '../panel'
import { bySize } from '../small-budgets'
import { toOption } from './chart'
import { frameOf, isOutside } from './frame'
import { type Department, departmentsOf, hasBothRates, quadrantOf } from './points'
import { query } from './query'
import { adjustmentText, completionText, table } from './table'
import { listed } from '../listed'

const names = (rows: readonly Department[]) => listed(rows.map((row) => row.name))

export const adjustmentVsCompletion = defineArrangedPanel({
  id: 'adjustment-vs-completion',
  question: '调整多的部门，完成得怎样？',
  definition:
    '每个圆是一个部门：越靠右，全年净追加越多；越高，预算完成率越高；面积与调整预算成正比。竖线是净调整为 0，虚线是页面上的目标，圆的颜色按部门自己的目标。空心圆（◇）是小预算：调整预算低于页面所设的小预算线，少量金额就会使比率大起大落。离其他部门太远的画成图边的三角，数字照实标出。',
  metrics: [adjustmentRate, completionRate],
  query,
  arrange: departmentsOf,
  title(rows) {
    const added = rows.filter(hasBothRates).filter((row) => quadrantOf(row) === '追加·未达标')
    return added.length === 0
      ? '没有部门追加了预算却未达标'
      : `${formatCount(added.length)} 个部门追加了预算却未达标`
  },
  note(rows, { scope }) {
    const both = rows.filter(hasBothRates)
    const without = rows.filter((row) => !hasBothRates(row))
    const frame = frameOf(both, scope.target / 100)
    const off = both.filter((row) => isOutside(row, frame))
    const parts = [
      without.length > 0
        ? `${formatCount(without.length)} 个部门缺其中一项比率，不在图中：${names(without)}`
        : '',
      off.length > 0 ? `画在图边的：${names(off)}` : '',
    ].filter(Boolean)
    return parts.length > 0 ? parts.join('；') : null
  },
  shown: (rows) => rows.filter(hasBothRates),
  empty: ({ scope }) => `${scope.year} 年没有两项比率都能计算的部门。请换一个年度。`,
  chart: toOption,
  height: () => 480,
  leastHeight: () => 400,
  table,
  describe: (row) => [
    `${row.name}（${quadrantOf(row)}）`,
    `净调整率 ${adjustmentText(row)}，预算完成率 ${completionText(row)}，目标 ${formatTarget(row.target_bp)}`,
    `调整预算 ${formatMoney(row.revised)}`,
  ],
  departmentId: (row) => row.department_id,
  size: bySize((row: Department) => row.revised),
})
