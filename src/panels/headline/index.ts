import { adjustmentRate, completionRate, shortfall } from '@/metrics'
import { defineArrangedPanel } from '../panel'
import { query } from './query'
import { headlineSentence } from './sentence'
import { table } from './table'
import { headlineTiles } from './tiles'

export { query as headlineQuery, type Row as HeadlineRow } from './query'
export { headlineSentence } from './sentence'
export { headlineTiles } from './tiles'

export const headline = defineArrangedPanel({
  id: 'headline',
  question: '全年总体情况',
  definition:
    '合计的完成率用实际支出之和除以调整预算之和，不取各部门比率的平均数。下属单位已含在主管部门的汇总表内时只计一次。与上年相比的差以百分点、个数或金额表示；上年没有自评表时不比较。',
  metrics: [completionRate, adjustmentRate, shortfall],
  query,
  arrange: (rows, { scope, area }) =>
    rows.flatMap((row) =>
      headlineTiles(row).map((tile) => ({ ...tile, sentence: headlineSentence(row, scope, area) })),
    ),
  title: (rows) => rows[0]?.sentence ?? '全年总体情况',
  empty: ({ scope }) => `${scope.year} 年没有自评表。请换一个年度，或到“数据”页导入。`,
  table,
  describe: (tile) => [`${tile.label} ${tile.value}`, tile.change ?? '', tile.note].filter(Boolean),
})
