import {
  fieldNames,
  moneyFieldNames,
  moneyFields,
  reportedRateFields,
  textFieldNames,
  textFields,
  type Comparator,
  type Form,
  type Indicator,
  type LabelledAmount,
  type Quantity,
  type StatedMoney,
  type Task,
} from '@/domain/form'
import { toYuanText, type MoneyUnit } from '@/domain/money'
import type { CellRef, Stated } from '@/domain/source'
import { decimalsOf, shiftPoint } from './percent'
import type { PreviewMark } from './reading'
import type { Header } from './table-header'

/** What the cells of a form became. */
export const formMarks = (form: Form): PreviewMark[] => [
  // First: where a cell is also a field, the field's name stands.
  ...(form.amounts ?? []).flatMap(otherMarks),
  ...named(fieldNames['department'], form.department),
  ...named(fieldNames['supervisor'], form.supervisor ?? null),
  ...named(fieldNames['fiscal_year'], form.fiscalYear),
  ...moneyFields.flatMap((field) => amount(moneyFieldNames[field], form.money[field])),
  ...reportedRateFields.flatMap((field) => {
    const rate = form.reportedRates[field]
    const name = fieldNames[`reported_${field}`] ?? ''
    return rate ? [markAt(rate.cell, `${name} ${shiftPoint(rate.value, 2)}%`)] : []
  }),
  ...textFields.flatMap((field) => words(textFieldNames[field], form.texts[field])),
  ...scored(fieldNames['reported_score'], form.reportedScore),
  ...scored(fieldNames['execution_weight'], form.executionWeight),
  ...scored(fieldNames['execution_score'], form.executionScore),
  ...amount(fieldNames['carry_over_in'] ?? '', form.carryOverIn),
  ...amount(fieldNames['carry_over_out'] ?? '', form.carryOverOut),
  ...words(fieldNames['adjustment_reason'], form.adjustmentReason),
  ...words(fieldNames['deviation_reason'], form.deviationReason),
  ...form.tasks.flatMap(taskMarks),
  ...form.indicators.flatMap(indicatorMarks),
]

export const taskMarks = (task: Task): PreviewMark[] => [
  ...named('任务', task.name),
  ...amount('任务涉及资金', task.taskFunds),
  ...words('任务预期目标', task.expectedObjective),
  ...words('任务目标完成情况', task.objectiveResult),
]

export const indicatorMarks = (indicator: Indicator): PreviewMark[] => [
  ...named('一级指标', indicator.level1 ?? null),
  ...named('二级指标', indicator.level2 ?? null),
  ...named('关键指标', indicator.name),
  ...quantity('年初指标值', indicator.targetInitial),
  ...quantity('目标值', indicator.target),
  ...quantity('完成值', indicator.reported),
  ...scored('分值', indicator.weight),
  ...scored('得分', indicator.score),
  ...words('偏差原因', indicator.deviationReason),
]

/** 基本支出 under 全年执行数, with its amount where it is money. */
function otherMarks({ kind, column, printed, money }: LabelledAmount): PreviewMark[] {
  const name = [kind, column].filter(Boolean).join('·')
  return money ? amount(name, money) : [markAt(printed.cell, `${name} ${printed.value}`)]
}

/** What the columns of a table are read as. */
export const headerMarks = ({ columns }: Header): PreviewMark[] =>
  [...columns.values()].map(({ column, cell }) => markAt(cell, column.name))

const markAt = (
  { row, column }: Pick<CellRef, 'row' | 'column'>,
  meaning: string,
): PreviewMark => ({ row, column, meaning })

const named = (name = '', stated: Stated<string | number> | null): PreviewMark[] =>
  stated ? [markAt(stated.cell, `${name} ${stated.value}`)] : []

const amount = (name: string, stated: StatedMoney | null | undefined): PreviewMark[] =>
  stated ? [markAt(stated.cell, `${name} ${inUnit(stated)} ${stated.unit}`)] : []

const words = (name = '', stated: Stated<string> | null | undefined): PreviewMark[] =>
  stated ? [markAt(stated.cell, name)] : []

const scored = (name = '', stated: Stated<string> | undefined): PreviewMark[] =>
  named(name, stated ?? null)

const SIGNS: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
}

interface StatedQuantity extends Stated<Quantity | null> {
  readonly comparator?: Comparator | null
}

/** `目标值 ≥260米`, with the comparator as it was understood. */
function quantity(name: string, stated: StatedQuantity | null | undefined): PreviewMark[] {
  if (!stated) return []
  const { value, comparator, cell } = stated
  if (!value) return [markAt(cell, `${name}（文字）`)]
  const sign = comparator ? SIGNS[comparator] : ''
  return [markAt(cell, `${name} ${sign}${value.number}${value.unit ?? ''}`)]
}

const EXPONENT: Readonly<Record<MoneyUnit, number>> = { 元: 0, 千元: -3, 万元: -4, 亿元: -8 }

/** The amount that was kept, in the unit that it was printed in, with as many digits as it has. */
function inUnit({ value, unit, decimals }: StatedMoney): string {
  const exact = shiftPoint(toYuanText(value), EXPONENT[unit])
  const zeros = new RegExp(`0{0,${Math.max(0, decimalsOf(exact) - decimals)}}$`, 'u')
  return exact.replace(zeros, '').replace(/\.$/u, '')
}
