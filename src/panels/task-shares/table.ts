import { formatRate } from '@/domain/rate'
import { formatMoney, formatWanYuan, MISSING } from '@/ui/formats'
import { fromOwn } from '../origins'
import type { Column } from '../panel'
import type { Row } from './query'

export const fundsText = ({ task_funds }: Row): string =>
  task_funds === null ? '未填资金' : formatMoney(task_funds)

export const shareText = ({ task_funds, actual }: Row): string =>
  formatRate({ numerator: task_funds, denominator: actual }) ?? MISSING

/** `null` where no task states its funds. */
export function sumOf(rows: readonly Row[]): number | null {
  const stated = rows.flatMap(({ task_funds }) => task_funds ?? [])
  const fen = stated.reduce((sum, funds) => sum + Math.round(100 * funds), 0)
  return stated.length === 0 ? null : fen / 100
}

export const table: readonly Column<Row>[] = [
  { label: '任务', align: 'start', text: (row) => row.name },
  {
    label: '任务涉及资金（万元）',
    align: 'end',
    text: (row) => formatWanYuan(row.task_funds),
    value: (row) => row.task_funds,
    origins: fromOwn(({ task_no }) => [`task_funds:${task_no}`]),
  },
  {
    label: '占实际支出',
    align: 'end',
    text: shareText,
    origins: fromOwn(({ task_no }) => [`task_funds:${task_no}`, 'actual_expenditure']),
  },
]
