import { completionRate, adjustmentRate } from '@/metrics'
import { ofYear } from '../origins'
import { formatRate, formatTarget } from '@/domain/rate'
import { formatSignedRate } from '@/ui/formats'
import { moneyColumn, rateFigure, targetFigure } from '../figures'
import type { Column } from '../panel'
import { adjustmentOf, completionOf, type Department, quadrantOf } from './points'

export const completionText = (row: Department): string =>
  formatRate(completionOf(row), row.target_bp) ?? '无法计算'

export const adjustmentText = (row: Department): string => formatSignedRate(adjustmentOf(row))

export const table: readonly Column<Department>[] = [
  { label: '部门', align: 'start', text: (row) => row.name },
  {
    label: '净调整率',
    align: 'end',
    text: adjustmentText,
    figure: rateFigure(adjustmentOf),
    origins: ofYear(adjustmentRate.fields),
  },
  {
    label: '预算完成率',
    align: 'end',
    text: completionText,
    figure: rateFigure(completionOf),
    origins: ofYear(completionRate.fields),
  },
  {
    label: '目标',
    align: 'end',
    text: (row) => formatTarget(row.target_bp),
    figure: targetFigure((row) => row.target_bp),
  },
  { label: '所在象限', align: 'start', text: quadrantOf },
  moneyColumn<Department>('年初预算（万元）', (row) => row.original, ofYear(['original_budget'])),
  moneyColumn<Department>(
    '预算调整数（万元）',
    (row) => row.adjustment,
    ofYear(['budget_adjustment']),
  ),
  moneyColumn<Department>('调整预算（万元）', (row) => row.revised, ofYear(['revised_budget'])),
  moneyColumn<Department>('实际支出（万元）', (row) => row.actual, ofYear(['actual_expenditure'])),
]
