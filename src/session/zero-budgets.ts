import type { Finding } from '@/domain/finding'
import type { Form, MoneyField } from '@/domain/form'
import type { Reading } from '@/ingest'

/** Budgets that a rate divides by, and that rate. */
const denominators: readonly (readonly [field: MoneyField, name: string, rate: string])[] = [
  ['revised_budget', '调整预算', '预算完成率'],
  ['original_budget', '年初预算', '预算调整率'],
]

/** A budget of 0 or less is no error, but no rate can be had from it. */
export const zeroBudgets = ({ sources, forms, tables }: Reading): Finding[] => {
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  return [...forms, ...tables.forms].flatMap((form) => warningsOf(form, names))
}

const warningsOf = (form: Form, names: ReadonlyMap<string, string>): Finding[] =>
  denominators.flatMap(([field, name, rate]) => {
    const budget = form.money[field]
    if (!budget || budget.value > 0n) return []
    const { cell, text } = budget
    const size = budget.value === 0n ? '为 0' : `是负数（${text.trim()}）`
    return [
      {
        code: 'zero-budget',
        severity: 'warning',
        message: `${name}${size}，${rate}无法计算。`,
        file: names.get(form.sourceId) ?? '',
        sheet: cell.sheet,
        row: cell.row,
        column: cell.column,
        text,
      },
    ]
  })
