import { formatRate } from '@/domain/rate'
import { formatCount } from '@/ui/formats'
import { definePanel } from '../panel'
import { query } from './query'
import { found } from './search'
import { directionText, table, targetText, yearsText } from './table'

export const indicatorCatalogue = definePanel({
  id: 'indicator-catalogue',
  question: '有哪些关键指标？',
  definition:
    '全部年度的关键指标，按统一名称归并：只有经确认的别名才归到一起，其余名称不同就各算一个。“写有目标值”是写了目标值的条数与全部条数之比。方向为自评表所写，没有写的为“未注明”。点指标名，在旁边看它的历年数。',
  metrics: [],
  query,
  title(rows, { scope }, shown) {
    if (scope.find !== '')
      return `按“${scope.find}”查到 ${formatCount(shown.length)} 个指标，共 ${formatCount(rows.length)} 个`
    const entries = rows.reduce((sum, row) => sum + row.entries, 0)
    const targets = rows.reduce((sum, row) => sum + row.targets, 0)
    const share = formatRate({ numerator: targets, denominator: entries })
    const words = targets === 0 ? '没有一条写有目标值' : `${share} 的记录写有目标值`
    return `${formatCount(rows.length)} 个指标，${words}`
  },
  shown: (rows, { scope }) => found(rows, scope.find),
  limit: 12,
  empty: ({ scope }) =>
    scope.find === ''
      ? '还没有关键指标。请到“数据”页导入自评表。'
      : `没有名称含“${scope.find}”的指标。可以输入汉字，或拼音首字母，例如 bffgm。`,
  table,
  describe: (row) => [
    row.name,
    `${formatCount(row.departments)} 个部门，${yearsText(row)}`,
    `写有目标值 ${targetText(row)}，方向 ${directionText(row)}`,
  ],
  choice: (row) => ({ indicator: row.name }),
})
