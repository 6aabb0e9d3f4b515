import { formOrigin } from '@/domain/origin'
import { completionRate } from '@/metrics'
import { ofTwoYears, ofYear } from '../origins'
import { formatPointDifference, formatRate, formatTarget, ratio } from '@/domain/rate'
import { MISSING } from '@/ui/formats'
import { moneyColumn, pointsFigure, rateFigure } from '../figures'
import type { Column } from '../panel'
import { crossing, rateBefore, rateOf } from './crossing'
import type { Row } from './query'

export const rateText = (row: Row): string => formatRate(rateOf(row), row.target_bp) ?? '无法计算'

export const rateBeforeText = (row: Row): string =>
  formatRate(rateBefore(row), row.target_before_bp ?? undefined) ?? '无法计算'

export const changeText = (row: Row): string =>
  formatPointDifference(rateBefore(row), rateOf(row)) ?? MISSING

/** 百分点. */
function changeOf(row: Row): number | null {
  const [a, b] = [ratio(rateBefore(row)), ratio(rateOf(row))]
  return a === null || b === null ? null : 100 * (b - a)
}

export const crossingText = (row: Row): string =>
  crossing(row) === 'fell' ? '达标转为未达标' : '未达标转为达标'

/** `90%`, or both where the target itself has changed. */
export const targetText = ({ target_bp, target_before_bp }: Row): string =>
  target_before_bp === null || target_before_bp === target_bp
    ? formatTarget(target_bp)
    : `${formatTarget(target_before_bp)} → ${formatTarget(target_bp)}`

export const table: readonly Column<Row>[] = [
  { label: '部门', align: 'start', text: (row) => row.name },
  { label: '变化', align: 'start', text: crossingText },
  {
    label: '上年完成率',
    align: 'end',
    text: rateBeforeText,
    figure: rateFigure(rateBefore),
    origins: ({ department_id }, { scope }) =>
      formOrigin(department_id, scope.year - 1, completionRate.fields),
  },
  {
    label: '本年完成率',
    align: 'end',
    text: rateText,
    figure: rateFigure(rateOf),
    origins: ofYear(completionRate.fields),
  },
  {
    label: '比上年',
    align: 'end',
    text: changeText,
    figure: pointsFigure(changeOf),
    origins: ofTwoYears(completionRate.fields),
  },
  { label: '目标', align: 'end', text: targetText },
  moneyColumn<Row>('本年实际支出（万元）', (row) => row.actual, ofYear(['actual_expenditure'])),
  moneyColumn<Row>('本年调整预算（万元）', (row) => row.revised, ofYear(['revised_budget'])),
]
