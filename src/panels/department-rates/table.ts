import type { OriginsOf } from '../column'
import { adjustmentRate, completionRate, outturnRate } from '@/metrics'
import { ofOwnYear } from '../origins'
import { formatRate, formatTarget } from '@/domain/rate'
import { formatFraction, formatRateOrReason, formatSignedRate, MISSING } from '@/ui/formats'
import { fractionFigure, moneyColumn, rateFigure, targetFigure } from '../figures'
import type { Column } from '../panel'
import { statusNames, statusOf } from '../status'
import type { Row } from './query'
import { adjustmentOf, completionOf, differs, outturnOf } from './rates'

/** Why the year has no form, for its cells and its spoken row. */
export const absence = (row: Row): string => row.reason ?? '无记录'

export const completionText = (row: Row): string =>
  row.has_form ? formatRateOrReason(completionOf(row), row.target_bp) : absence(row)

export const reportedText = (fraction: number | null): string =>
  fraction === null ? MISSING : (formatFraction(fraction) ?? MISSING)

export function judgement(row: Row): string {
  const status = statusOf(completionOf(row), row.target_bp)
  return status === null ? MISSING : statusNames[status]
}

const agreement = (row: Row): string => {
  if (row.reported_completion === null) return MISSING
  return differs(row.reported_completion, completionOf(row)) ? '与重算不同' : '一致'
}

/** Nothing where the year has no form. */
const ofForm =
  (fields: readonly string[]): OriginsOf<Row> =>
  (row, input) =>
    row.has_form ? ofOwnYear(fields)(row, input) : []

export const table: readonly Column<Row>[] = [
  {
    label: '年度',
    align: 'start',
    text: (row) => String(row.fiscal_year),
    figure: { kind: 'integer', value: (row) => row.fiscal_year },
  },
  moneyColumn('年初预算（万元）', (row) => row.original, ofForm(['original_budget'])),
  moneyColumn('预算调整数（万元）', (row) => row.adjustment, ofForm(['budget_adjustment'])),
  moneyColumn('调整预算（万元）', (row) => row.revised, ofForm(['revised_budget'])),
  moneyColumn('实际支出（万元）', (row) => row.actual, ofForm(['actual_expenditure'])),
  {
    label: '预算完成率（重算）',
    align: 'end',
    text: completionText,
    figure: rateFigure(completionOf),
    origins: ofForm(completionRate.fields),
  },
  {
    label: '预算完成率（自报）',
    align: 'end',
    text: (row) => reportedText(row.reported_completion),
    figure: fractionFigure((row) => row.reported_completion),
    origins: ofForm(['reported_completion_rate']),
  },
  {
    label: '自报与重算',
    align: 'start',
    text: agreement,
    origins: ofForm(['reported_completion_rate', ...completionRate.fields]),
  },
  {
    label: '目标',
    align: 'end',
    text: (row) => formatTarget(row.target_bp),
    figure: targetFigure((row) => row.target_bp),
  },
  { label: '结论', align: 'start', text: judgement, origins: ofForm(completionRate.fields) },
  {
    label: '预算调整率',
    align: 'end',
    text: (row) => (row.has_form ? formatSignedRate(adjustmentOf(row)) : MISSING),
    figure: rateFigure(adjustmentOf),
    origins: ofForm(adjustmentRate.fields),
  },
  {
    label: '预算调整率（自报）',
    align: 'end',
    text: (row) => reportedText(row.reported_adjustment),
    figure: fractionFigure((row) => row.reported_adjustment),
    origins: ofForm(['reported_adjustment_rate']),
  },
  {
    label: '年初预算执行率',
    align: 'end',
    text: (row) => formatRate(outturnOf(row)) ?? MISSING,
    figure: rateFigure(outturnOf),
    origins: ofForm(outturnRate.fields),
  },
]
