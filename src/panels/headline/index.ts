import { adjustmentRate } from '@/metrics/adjustment-rate'
import { completionRate } from '@/metrics/completion-rate'
import { shortfall } from '@/metrics/shortfall'
import { defineArrangedPanel } from '../panel'
import { query } from './query'
import { comparisonWords } from './coverage'
import { headlineSentence } from './sentence'
import { summaryOf } from './summary'
import { table } from './table'
import { headlineTiles } from './tiles'

export { query as headlineQuery } from './query'
export { comparisonWords } from './coverage'
export { headlineSentence } from './sentence'
export { type Summary, summaryOf } from './summary'
export { headlineTiles } from './tiles'

export const headline = defineArrangedPanel({
  id: 'headline',
  question: '全年总体情况',
  definition:
    '合计的完成率用实际支出之和除以调整预算之和，不取各部门比率的平均数。“覆盖”是算得出、计入这个数的部门，“缺”是有自评表但算不出的和应报未报的部门。下属单位已含在主管部门的汇总表内时只计一次。与上年相比的差以百分点、个数或金额表示，比的是两年各自的全部部门；上年没有自评表时不比较。',
  metrics: [completionRate, adjustmentRate, shortfall],
  query,
  arrange(rows, { scope, area }) {
    const summary = summaryOf(rows, scope)
    return headlineTiles(summary).map((tile) => ({
      ...tile,
      sentence: headlineSentence(summary, scope, area),
      comparison: comparisonWords(summary),
    }))
  },
  title: (rows) => rows[0]?.sentence ?? '全年总体情况',
  note: (rows) => rows[0]?.comparison ?? null,
  empty: ({ scope }) => `${scope.year} 年没有自评表。请换一个年度，或到“数据”页导入。`,
  table,
  describe: (tile) => [`${tile.label} ${tile.value}`, tile.change ?? '', tile.note].filter(Boolean),
})
