import { attainment, unitCost } from '@/metrics'
import { formatCount, formatMoney } from '@/ui/formats'
import { definePanel } from '../panel'
import { toOption, wordsOf } from './chart'
import { scoreText } from '../scores'
import { query, type Row } from './query'
import { attainmentText, reportedText, stateNames, table, targetText, unitCostText } from './table'

const states = ['met', 'missed', 'no_target', 'text_only', 'not_comparable'] as const

export const departmentIndicators = definePanel({
  id: 'department-indicators',
  question: '关键指标完成得怎样？',
  definition:
    '横条是完成度，虚线是目标值；只有目标值与完成值是同一单位的数时才有完成度。没有横条的指标照原文写出：未设目标值的自报 100% 不算完成，文字结果不折算成数。单位成本只在一项任务恰有一个以数量计的指标时计算，见表。自评得分和权重照表列出，不参与判断。',
  metrics: [attainment, unitCost],
  query,
  title(rows) {
    const counts = states.map((state) => {
      const count = rows.filter((row) => row.state === state).length
      return count === 0 ? '' : `${formatCount(count)} 个${stateNames[state]}`
    })
    return `${formatCount(rows.length)} 个指标：${counts.filter(Boolean).join('，')}`
  },
  limit: 15,
  empty: ({ scope }) => `${scope.year} 年的自评表没有关键指标。`,
  chart: toOption,
  isDrawable: (rows) => rows.some((row) => row.attainment !== null),
  height: (rows) => 72 + rows.length * 28,
  table,
  describe: (row: Row) => [
    `指标 ${row.indicator_no} ${row.canonical_name}`,
    row.attainment === null
      ? wordsOf(row)
      : `完成 ${reportedText(row)}，目标 ${targetText(row)}，完成度 ${attainmentText(row)}，${stateNames[row.state]}`,
    `单位成本 ${unitCostText(row)}`,
    `任务涉及资金 ${formatMoney(row.task_funds)}`,
    ...[scoreText(row)].filter(Boolean),
  ],
})
