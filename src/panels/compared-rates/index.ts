import { formatPointDifference } from '@/domain/rate'
import { completionRate } from '@/metrics'
import { formatCount, formatMoney, MISSING } from '@/ui/formats'
import { type ComparedDepartment, comparedDepartments, yearPair } from '../compared-years'
import { cellText, pairOf, pointsBetween } from '../compared-words'
import { defineArrangedPanel } from '../panel'
import { bySize } from '../small-budgets'
import { toOption } from './chart'
import { breaks, byChange, pairIn, pairLineage } from './pairs'
import { query } from './query'
import { table } from './table'
import { listed } from '../listed'

export const comparedRates = defineArrangedPanel({
  id: 'compared-rates',
  question: '各部门完成率变了多少？',
  definition:
    '只比较基准年与所选的第一个年度。空心圆是较早的一年，箭头是较晚的一年，虚线是页面上的目标；颜色按较晚一年的目标判断。下降最多的在前，其后是缺一年或无法计算而不能比较的，写明原因。更名、合并的部门沿“前身部门”比较；两年的表式、自报完成率的分母不同，或只一年是汇总表（含所属单位）时，连线改为点线（‖），不宜直接比高低。差额由没有舍入的完成率算出，末位可能与印出的两个比率相减差 1。',
  metrics: [completionRate],
  query,
  arrange: (rows, input) => byChange(comparedDepartments(rows, input), input),
  title(rows, input) {
    const { earlier, later } = yearPair(input.scope)
    const points = rows.map((row) => pointsBetween(pairIn(row, input)))
    if (points.every((value) => value === null))
      return `没有部门 ${earlier} 年和 ${later} 年都有完成率`
    const up = points.filter((value) => value !== null && value > 0).length
    const down = points.filter((value) => value !== null && value < 0).length
    return `${later} 年比 ${earlier} 年：${formatCount(up)} 个部门上升，${formatCount(down)} 个下降`
  },
  note(rows, input) {
    const lacking = rows.filter((row) => pointsBetween(pairIn(row, input)) === null)
    const followed = rows.filter((row) => pairLineage(row, input) !== '')
    const broken = rows.filter((row) => breaks(row, input).length > 0)
    const parts = [
      lacking.length > 0 ? `${formatCount(lacking.length)} 个部门缺一年或无法计算，不能比较` : '',
      followed.length > 0
        ? `沿前身比较：${listed(
            followed.map((row) => `${row.name}（${pairLineage(row, input)}）`),
            3,
          )}`
        : '',
      broken.length > 0 ? `‖ ${formatCount(broken.length)} 个部门两年口径不连续` : '',
    ].filter(Boolean)
    return parts.length > 0 ? parts.join('；') : null
  },
  limit: 20,
  empty: ({ scope }) => {
    const { earlier, later } = yearPair(scope)
    return `${earlier} 年和 ${later} 年都没有自评表。请另选年度，或到“数据”页导入。`
  },
  chart: toOption,
  isDrawable: (rows) => rows.some((row) => row.cells.some((cell) => cell.layout !== null)),
  height: (rows) => 76 + rows.length * 26,
  table,
  describe(row, _, input) {
    const { before, after } = pairIn(row, input)
    const change = formatPointDifference(before.rate, after.rate)
    return [
      [row.name, pairLineage(row, input)].filter(Boolean).join('，'),
      `${before.year} 年 ${cellText(before)}，${after.year} 年 ${cellText(after)}${change === null ? '' : `，${change}`}`,
      `实际支出 ${before.year} 年 ${formatMoney(before.rate.numerator)}，${after.year} 年 ${formatMoney(after.rate.numerator)}`,
      ...breaks(row, input).map((words) => `‖ ${words}`),
    ].map((line) => line || MISSING)
  },
  departmentId: (row) => row.departmentId,
  size: bySize(
    (row: ComparedDepartment, scope) => pairOf(row, yearPair(scope)).after.rate.denominator,
  ),
})
