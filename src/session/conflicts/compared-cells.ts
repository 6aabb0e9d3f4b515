import {
  fieldNames,
  type Form,
  type Indicator,
  moneyFields,
  type Quantity,
  reportedRateFields,
  type StatedMoney,
  type Task,
  textFields,
} from '@/domain/form'
import { toYuanText } from '@/domain/money'
import type { Stated } from '@/domain/source'
import type { ComparedText } from './conflict'

/** A cell of a form beside what it is compared by. */
export interface ComparedCell extends ComparedText {
  /** The same in every form for the same field, task and indicator, wherever they stand in it. */
  readonly key: string
  readonly name: string
  /** Equal for cells that say the same: `5.60 万元` and `56000 元`. */
  readonly value: string
}

/** Every filled cell of a form; what it is the form of is no part. */
export function comparedCells(form: Form): readonly ComparedCell[] {
  const nameOf = (field: string) => fieldNames[field] ?? field
  const one = (field: string, cell: Said | null) => named(field, nameOf(field), cell)
  return [
    ...moneyFields.flatMap((field) => one(field, amount(form.money[field]))),
    ...reportedRateFields.flatMap((field) =>
      one(`reported_${field}`, exact(form.reportedRates[field])),
    ),
    ...textFields.flatMap((field) => one(field, words(form.texts[field]))),
    ...one('supervisor', words(form.supervisor)),
    ...one('reported_score', exact(form.reportedScore)),
    ...one('execution_weight', exact(form.executionWeight)),
    ...one('execution_score', exact(form.executionScore)),
    ...one('carry_over_in', amount(form.carryOverIn)),
    ...one('carry_over_out', amount(form.carryOverOut)),
    ...one('adjustment_reason', words(form.adjustmentReason)),
    ...one('deviation_reason', words(form.deviationReason)),
    ...numbered(form.amounts ?? [], ({ kind, column }) => [kind, column].filter(Boolean).join('·'))
      .map(({ item, name, key }) =>
        named(`amount ${key}`, name, amount(item.money) ?? words(item.printed)),
      )
      .flat(),
    ...numbered(form.tasks, ({ name }) => name.value).flatMap(taskCells),
    ...numbered(form.indicators, ({ name }) => name.value).flatMap(indicatorCells),
  ]
}

interface Numbered<T> {
  readonly item: T
  readonly name: string
  readonly key: string
}

/** Things of one name are told apart by their order. */
function numbered<T>(items: readonly T[], nameOf: (item: T) => string): Numbered<T>[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const name = nameOf(item).replace(/\s+/gu, '')
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return {
      item,
      name: number === 1 ? name : `${name}（第 ${number} 个）`,
      key: `${name} ${number}`,
    }
  })
}

const taskCells = ({ item, name, key }: Numbered<Task>): ComparedCell[] => {
  const one = (what: string, cell: Said | null) =>
    named(`task ${key} ${what}`, `任务“${name}”${what}`, cell)
  return [
    ...one('名称', words(item.name)),
    ...one('预期目标', words(item.expectedObjective)),
    ...one('目标完成情况', words(item.objectiveResult)),
    ...one('涉及资金', amount(item.taskFunds)),
  ]
}

const indicatorCells = ({ item, name, key }: Numbered<Indicator>): ComparedCell[] => {
  const one = (what: string, cell: Said | null) =>
    named(`indicator ${key} ${what}`, `指标“${name}”${what}`, cell)
  return [
    ...one('名称', words(item.name)),
    ...one('年初指标值', quantity(item.targetInitial)),
    ...one('目标值', quantity(item.target, item.target?.comparator ?? '')),
    ...one('完成值', quantity(item.reported)),
    ...one('权重', exact(item.weight)),
    ...one('得分', exact(item.score)),
    ...one('偏差原因', words(item.deviationReason)),
  ]
}

type Said = Omit<ComparedCell, 'key' | 'name'>

const named = (key: string, name: string, said: Said | null): ComparedCell[] =>
  said ? [{ key, name, ...said }] : []

function amount(stated: StatedMoney | null | undefined): Said | null {
  if (!stated) return null
  const text = stated.text.trim()
  const { cell, unit, value } = stated
  return { cell, text: text.endsWith(unit) ? text : `${text} ${unit}`, value: toYuanText(value) }
}

/** Exact decimal text: `0.90` is `0.9`. */
const exact = (stated: Stated<string> | undefined): Said | null =>
  stated ? { cell: stated.cell, text: stated.text.trim(), value: plain(stated.value) } : null

const words = (stated: Stated<string> | null | undefined): Said | null =>
  stated
    ? {
        cell: stated.cell,
        text: stated.value.trim(),
        value: stated.value.normalize('NFKC').replace(/\s+/gu, ''),
      }
    : null

function quantity(stated: Stated<Quantity | null> | null | undefined, sign = ''): Said | null {
  if (!stated) return null
  const { cell, text, value } = stated
  const said = value
    ? `${sign}${value.isApproximate ? '约' : ''}${plain(value.number)}${value.unit ?? ''}`
    : text.normalize('NFKC').replace(/\s+/gu, '')
  return { cell, text: text.trim(), value: said }
}

const plain = (number: string): string =>
  number.includes('.') ? number.replace(/0+$/u, '').replace(/\.$/u, '') : number
