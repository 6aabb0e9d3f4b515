import { formatTarget } from '@/domain/rate'
import { completionRate } from '@/metrics'
import { definePanel } from '../panel'
import { toOption } from './chart'
import { groupsOf } from './groups'
import { query, type Row } from './query'
import { rateText, sourceText, statusText, table } from './table'
import { formatCount } from '@/ui/formats'

const groupWords = (rows: readonly Row[]): string =>
  groupsOf(rows)
    .map(
      ({ target, first, last, below }) =>
        `${formatTarget(target)}：${last - first + 1} 个部门，${formatCount(below)} 个低于`,
    )
    .join('；')

export const targetLines = definePanel({
  id: 'target-lines',
  question: '各部门按哪条目标线判断？',
  definition:
    '每条横条是一个部门的预算完成率，竖线是判断它的目标；同一目标的部门排在一起，有几个目标就有几条竖线，部门少的在前。目标取最具体的：本部门本年度 > 本部门 > 本年度 > 全部部门 > 页面上的目标；同样具体的，在本页设定的优先于目标表。正好等于目标为达到，没有空档。',
  metrics: [completionRate],
  query,
  title(rows) {
    const count = groupsOf(rows).length
    const below = rows.filter((row) => row.is_met === false).length
    return count === 1
      ? `所有部门同一条目标线 ${formatTarget(rows[0]?.target_bp ?? 0)}，${formatCount(below)} 个低于目标`
      : `${formatCount(count)} 条目标线，${formatCount(below)} 个部门低于各自目标`
  },
  note: groupWords,
  limit: 24,
  empty: ({ scope }) =>
    `${scope.year} 年没有可以计算预算完成率的部门。请换一个年度，或到“数据”页导入。`,
  chart: toOption,
  height: (rows) => 40 + rows.length * 26,
  table,
  describe: (row) => [
    row.name,
    `预算完成率 ${rateText(row)}，目标 ${formatTarget(row.target_bp)}（${sourceText(row)}），${statusText(row)}`,
  ],
  departmentId: (row) => row.department_id,
})
