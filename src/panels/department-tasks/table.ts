import { formatRate } from '@/domain/rate'
import { MISSING } from '@/ui/formats'
import * as indicator from '../department-indicators/table'
import { moneyColumn, rateFigure } from '../figures'
import type { Column } from '../panel'
import type { Row } from './query'

/** Share of the year's spending, in words that say what it is a share of; `—` where not stated. */
export const shareText = ({ task_funds, actual }: Row): string =>
  formatRate({ numerator: task_funds, denominator: actual }) ?? MISSING

/** A task may have no indicator: then nothing is said of one. */
const ofIndicator =
  (text: (row: Row) => string) =>
  (row: Row): string =>
    row.indicator_no === null ? MISSING : text(row)

export const reportedText = ofIndicator(indicator.reportedText)
export const targetText = ofIndicator(indicator.targetText)
/** `1,000.00 元/户`, or why it cannot be formed. */
export const unitCostText = ofIndicator(indicator.unitCostText)

export const table: readonly Column<Row>[] = [
  { label: '任务', align: 'start', text: (row) => row.task_name ?? '未列任务' },
  moneyColumn('任务涉及资金（万元）', (row) => row.task_funds),
  {
    label: '占实际支出',
    align: 'end',
    text: shareText,
    figure: rateFigure(({ task_funds, actual }) => ({
      numerator: task_funds,
      denominator: actual,
    })),
  },
  { label: '关键指标', align: 'start', text: (row) => row.indicator_name ?? MISSING },
  { label: '目标值', align: 'end', text: targetText },
  { label: '完成值', align: 'end', text: reportedText },
  { label: '单位成本', align: 'end', text: unitCostText },
]
