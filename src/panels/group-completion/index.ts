import { type GroupBy, isWhole } from '@/domain/area'
import type { Scope } from '@/domain/scope'
import { completionRate, shortfall } from '@/metrics'
import { formatCount, formatMoney } from '@/ui/formats'
import { definePanel } from '../panel'
import { toOption } from './chart'
import { query, type Row } from './query'
import { changeText, coverText, groupName, rateOf, rateText, table } from './table'
import { statusOf } from '../status'
import { listed } from '../listed'

const nouns: Readonly<Record<GroupBy, string>> = {
  division: '行政区划',
  category: '类别',
  parent: '主管部门',
}

/** Deeper: into the division and on by category, or to the departments of the group. */
function choiceOf(key: string, scope: Pick<Scope, 'by'>): Partial<Scope> {
  if (scope.by === 'category') return { category: key }
  if (scope.by === 'parent') return { parent: key }
  return key.length === 6 ? { division: key, by: 'category' } : { division: key }
}

export const groupCompletion = definePanel({
  id: 'group-completion',
  question: '哪一组完成得差？',
  definition:
    '把所选年度的部门按行政区划（GB/T 2260 代码前两位为省、前四位为市、六位为县区）、类别或主管部门分组，每组的完成率是 Σ实际支出 ÷ Σ调整预算，不取各部门比率的平均数。按主管部门分组时，主管部门与它的下属单位为一组；已含在汇总表内的单位不再相加。“覆盖”是计入比率的部门数，“缺”是应报未报和无法计算的部门数。颜色按页面上的目标；“低于目标”的个数按各部门自己的目标。点一组，整页只看这一组。',
  metrics: [completionRate, shortfall],
  query,
  title(rows, input) {
    const [lowest] = rows.filter((row) => row.rated > 0)
    const opening = `按${nouns[input.scope.by]}分 ${formatCount(rows.length)} 组`
    if (!lowest || rows.length < 2) return opening
    return `${opening} · 最低的是${groupName(lowest, input)} ${rateText(lowest, input)}`
  },
  note(rows, input) {
    const lacking = rows.filter((row) => row.lacking + row.not_filed + row.contained > 0)
    return lacking.length === 0
      ? null
      : listed(
          lacking.map((row) => `${groupName(row, input)}（${coverText(row)}）`),
          6,
        )
  },
  limit: 20,
  empty: ({ scope }) =>
    isWhole(scope)
      ? `${scope.year} 年没有自评表。请换一个年度，或到“数据”页导入。`
      : `所选范围 ${scope.year} 年没有自评表。请换一个年度，或在上方“范围”选“全部部门”。`,
  chart: toOption,
  isDrawable: (rows) => rows.some((row) => row.rated > 0),
  height: (rows) => 56 + rows.length * 28,
  table,
  describe(row: Row, index, input) {
    const status = statusOf(rateOf(row), input.scope.target)
    const verdict = status === null ? '' : status === 'met' ? '，达到目标' : '，低于目标'
    return [
      `第 ${index + 1} 组 ${groupName(row, input)}`,
      `预算完成率 ${rateText(row, input)}${verdict}，比上年 ${changeText(row)}`,
      `${formatCount(row.below)} 个部门低于目标，距目标差额 ${formatMoney(row.shortfall)}`,
      coverText(row),
    ]
  },
  choice: (row, { scope }) => (row.key === null ? null : choiceOf(row.key, scope)),
})
