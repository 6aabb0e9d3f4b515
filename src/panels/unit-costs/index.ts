import { fromRow } from '../origins'
import { unitCost } from '@/metrics'
import { formatCount, formatMoney, MISSING } from '@/ui/formats'
import { obstacles, reportedText, unitCostText } from '../department-indicators/table'
import { moneyColumn } from '../figures'
import { type Column, definePanel } from '../panel'
import { query, type Row } from './query'

const from = fromRow<Row>

const table: readonly Column<Row>[] = [
  { label: '部门', align: 'start', text: (row) => row.department, value: (row) => row.department },
  {
    label: '指标',
    align: 'start',
    text: (row) => row.indicator,
    value: (row) => row.indicator,
    origins: from((row) => [`indicator_name:${row.indicator_no}`]),
  },
  {
    label: '单位成本',
    align: 'end',
    text: unitCostText,
    value: (row) => row.unit_cost,
    origins: from((row) => [`task_funds:${row.task_no}`, `indicator_reported:${row.indicator_no}`]),
  },
  { label: '任务', align: 'start', text: (row) => row.task_name ?? MISSING },
  {
    ...moneyColumn(
      '任务涉及资金（万元）',
      (row) => row.task_funds,
      from((row) => [`task_funds:${row.task_no}`]),
    ),
    value: (row) => row.task_funds,
  },
  {
    label: '完成值',
    align: 'end',
    text: reportedText,
    origins: from((row) => [`indicator_reported:${row.indicator_no}`]),
  },
]

const reasons = ['shared_funds', 'no_funds', 'no_quantity', 'not_quantity'] as const

export const unitCosts = definePanel({
  id: 'unit-costs',
  question: '做一件事花了多少钱？',
  definition:
    '单位成本是任务涉及资金除以指标完成值，只在一项任务恰有一个以数量计的指标时计算；算不出的写明原因。单位不同的数不可相比，所以只列表、不画在一条轴上。',
  metrics: [unitCost],
  query,
  title: ([row], { scope }) =>
    `${scope.year} 年 ${formatCount(row?.total ?? 0)} 个指标中 ${formatCount(row?.counted ?? 0)} 个能算单位成本`,
  note([row]) {
    const parts = reasons
      .map((reason) => ({ reason, count: row?.[reason] ?? 0 }))
      .filter(({ count }) => count > 0)
      .map(({ reason, count }) => `${obstacles[reason]} ${formatCount(count)} 个`)
    return parts.length > 0 ? `无法计算：${parts.join('，')}` : null
  },
  limit: 12,
  totalOf: (row) => row.total,
  empty: ({ scope }) => `${scope.year} 年的自评表没有关键指标。请换一个年度，或到“数据”页导入。`,
  table,
  describe: (row) => [
    `${row.department}，${row.indicator}`,
    `单位成本 ${unitCostText(row)}，任务涉及资金 ${formatMoney(row.task_funds)}`,
  ],
  departmentId: (row) => row.department_id,
})
