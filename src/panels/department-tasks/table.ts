import { fromOwn } from '../origins'
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

const from = fromOwn<Row>
const ofNo = ({ indicator_no }: Row, fields: (no: number) => readonly string[]) =>
  indicator_no === null ? [] : fields(indicator_no)

export const table: readonly Column<Row>[] = [
  { label: '任务', align: 'start', text: (row) => row.task_name ?? '未列任务' },
  moneyColumn(
    '任务涉及资金（万元）',
    (row) => row.task_funds,
    from((row) => [`task_funds:${row.task_no}`]),
  ),
  {
    label: '占实际支出',
    align: 'end',
    text: shareText,
    figure: rateFigure(({ task_funds, actual }) => ({
      numerator: task_funds,
      denominator: actual,
    })),
    origins: from((row) => [`task_funds:${row.task_no}`, 'actual_expenditure']),
  },
  {
    label: '关键指标',
    align: 'start',
    text: (row) => row.indicator_name ?? MISSING,
    origins: from((row) => ofNo(row, (no) => [`indicator_name:${no}`])),
  },
  {
    label: '目标值',
    align: 'end',
    text: targetText,
    origins: from((row) => ofNo(row, (no) => [`indicator_target:${no}`])),
  },
  {
    label: '完成值',
    align: 'end',
    text: reportedText,
    origins: from((row) => ofNo(row, (no) => [`indicator_reported:${no}`])),
  },
  {
    label: '单位成本',
    align: 'end',
    text: unitCostText,
    origins: from((row) =>
      ofNo(row, (no) => [`task_funds:${row.task_no}`, `indicator_reported:${no}`]),
    ),
  },
]
