import { completionRate } from '@/metrics'
import { definePanel } from '../panel'
import { bySize } from '../small-budgets'
import { toOption } from './chart'
import { crossed, crossing, isComparable } from './crossing'
import { query, type Row } from './query'
import { changeText, crossingText, rateBeforeText, rateText, table, targetText } from './table'

export const targetCrossings = definePanel({
  id: 'target-crossings',
  question: '比上年，谁越过了目标线？',
  definition:
    '只列所选年度与上一年度之间越过目标线的部门：先是由达标转为未达标的，再是由未达标转为达标的。空心圆是上年，箭头是本年，虚线是页面上的目标。两年各按当年的目标判断；任一年没有自评表或无法计算的部门不比较。',
  metrics: [completionRate],
  query,
  title(rows) {
    const fell = rows.filter((row) => crossing(row) === 'fell').length
    const rose = rows.filter((row) => crossing(row) === 'rose').length
    return `${fell} 个部门转为未达标，${rose} 个部门转为达标`
  },
  note(rows, { scope }) {
    const others = rows.filter((row) => !isComparable(row))
    return others.length === 0
      ? null
      : `${others.length} 个部门 ${scope.year - 1} 年或 ${scope.year} 年没有可比的完成率：${others.map((row) => row.name).join('、')}`
  },
  shown: crossed,
  limit: 15,
  empty: ({ scope }) =>
    `${scope.year - 1} 年与 ${scope.year} 年之间没有部门越过目标线；其中一年没有自评表的部门无法比较。`,
  chart: toOption,
  height: (rows) => 76 + rows.length * 28,
  table,
  describe: (row) => [
    `${row.name}，${crossingText(row)}`,
    `上年 ${rateBeforeText(row)}，本年 ${rateText(row)}，${changeText(row)}`,
    `目标 ${targetText(row)}`,
  ],
  departmentId: (row) => row.department_id,
  size: bySize((row: Row) => row.revised),
})
