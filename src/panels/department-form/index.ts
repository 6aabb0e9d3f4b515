import { adjustmentRate } from '@/metrics/adjustment-rate'
import { completionRate } from '@/metrics/completion-rate'
import { outturnRate } from '@/metrics/outturn-rate'
import { formatMoney } from '@/ui/formats'
import { definePanel } from '../panel'
import { query } from './query'
import { table } from './table'

export const departmentForm = definePanel({
  id: 'department-form',
  question: '自评表写了什么？',
  definition: '自评表的各栏，照原文列出；金额以万元显示，没有填写的栏目写“—”，不当作 0。',
  metrics: [completionRate, adjustmentRate, outturnRate],
  query,
  empty: ({ scope }) => `该部门没有 ${scope.year} 年的自评表。`,
  table,
  describe: (row) => [row.name, `实际支出 ${formatMoney(row.actual_expenditure)}`],
})

export { query, ratesOf, type Row } from './query'
