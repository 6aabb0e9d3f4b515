import { formatRate } from '@/domain/rate'
import { MISSING, formatWanYuan } from '@/ui/formats'
import type { Column } from '../panel'
import type { Row } from './query'

/** Share of the year's spending, in words that say what it is a share of; `—` where not stated. */
export const shareText = ({ task_funds, actual }: Row): string =>
  formatRate({ numerator: task_funds, denominator: actual }) ?? MISSING

/** `1,000.00 元/户`; `—` where it cannot be formed. */
export const unitCostText = ({ unit_cost, reported_unit }: Row): string =>
  unit_cost === null
    ? MISSING
    : `${unit_cost.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} 元/${reported_unit ?? ''}`

/** As printed, with the unit of its own column where the cell has none. */
const withUnit = (text: string, unit: string | null): string =>
  unit === null || text.includes(unit) ? text : `${text} ${unit}`

export const reportedText = ({ reported_text, reported_unit }: Row): string =>
  reported_text === null ? MISSING : withUnit(reported_text, reported_unit)

export const targetText = ({ target_text, target_unit }: Row): string =>
  target_text === null ? '未设目标值' : withUnit(target_text, target_unit)

export const table: readonly Column<Row>[] = [
  { label: '任务', align: 'start', text: (row) => row.task_name ?? '未列任务' },
  { label: '任务涉及资金（万元）', align: 'end', text: (row) => formatWanYuan(row.task_funds) },
  { label: '占实际支出', align: 'end', text: shareText },
  { label: '关键指标', align: 'start', text: (row) => row.indicator_name ?? MISSING },
  { label: '目标值', align: 'end', text: targetText },
  { label: '完成值', align: 'end', text: reportedText },
  { label: '单位成本', align: 'end', text: unitCostText },
]
