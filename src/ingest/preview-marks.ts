import {
  fieldNames,
  moneyFieldNames,
  moneyFields,
  reportedRateFields,
  textFieldNames,
  textFields,
  type Form,
  type StatedMoney,
} from '@/domain/form'
import { toYuanText, type MoneyUnit } from '@/domain/money'
import type { CellRef, Stated } from '@/domain/source'
import { decimalsOf, shiftPoint } from './percent'
import type { PreviewMark } from './reading'
import type { Header } from './table-header'

/** What the cells of a form became. */
export const formMarks = (form: Form): PreviewMark[] => [
  ...named(fieldNames['department'], form.department),
  ...named(fieldNames['fiscal_year'], form.fiscalYear),
  ...moneyFields.flatMap((field) => amount(moneyFieldNames[field], form.money[field])),
  ...reportedRateFields.flatMap((field) => {
    const rate = form.reportedRates[field]
    const name = fieldNames[`reported_${field}`] ?? ''
    return rate ? [markAt(rate.cell, `${name} ${shiftPoint(rate.value, 2)}%`)] : []
  }),
  ...textFields.flatMap((field) => {
    const text = form.texts[field]
    return text ? [markAt(text.cell, textFieldNames[field])] : []
  }),
  ...form.tasks.flatMap((task) => [
    ...named('任务', task.name),
    ...amount('任务涉及资金', task.taskFunds),
  ]),
  ...form.indicators.flatMap(({ name, reported, target }) => [
    ...named('关键指标', name),
    ...quantity('目标值', target),
    ...quantity('完成值', reported),
  ]),
]

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

type StatedQuantity = NonNullable<Form['indicators'][number]['reported']>

const quantity = (name: string, stated: StatedQuantity | null): PreviewMark[] =>
  stated
    ? [
        markAt(
          stated.cell,
          stated.value
            ? `${name} ${stated.value.number}${stated.value.unit ?? ''}`
            : `${name}（文字）`,
        ),
      ]
    : []

const EXPONENT: Readonly<Record<MoneyUnit, number>> = { 元: 0, 千元: -3, 万元: -4, 亿元: -8 }

/** The amount that was kept, in the unit that it was printed in, with as many digits as it has. */
function inUnit({ value, unit, decimals }: StatedMoney): string {
  const exact = shiftPoint(toYuanText(value), EXPONENT[unit])
  const zeros = new RegExp(`0{0,${Math.max(0, decimalsOf(exact) - decimals)}}$`, 'u')
  return exact.replace(zeros, '').replace(/\.$/u, '')
}
