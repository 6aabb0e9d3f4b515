import { unitCost } from '@/metrics'
import { formatMoney } from '@/ui/formats'
import { definePanel } from '../panel'
import { query } from './query'
import { shareText, table } from './table'

export const departmentTasks = definePanel({
  id: 'department-tasks',
  question: '钱花在哪些任务上？',
  definition:
    '任务与关键指标照自评表列出。任务涉及资金之和不等于部门实际支出，占比只说明这项任务占全年实际支出的份额。',
  metrics: [unitCost],
  query,
  empty: ({ scope }) => `${scope.year} 年的自评表没有列出任务。`,
  table,
  describe: (row) => [
    row.task_name ?? '未列任务',
    `任务涉及资金 ${formatMoney(row.task_funds)}，占实际支出 ${shareText(row)}`,
    `${row.indicator_name ?? '没有关键指标'} ${row.reported_text ?? ''}`.trim(),
  ],
})

export { query, type Row } from './query'
export { reportedText, shareText, targetText, unitCostText } from './table'
