import type { Form } from '@/domain/form'
import type { Finding } from '@/domain/finding'
import { toYuanText } from '@/domain/money'
import { readText } from '../helpers'
import { csvOf, type GridText } from './grids'

/** A form as a test states it: every value, without its place. */
const summary = (form: Form) => ({
  department: form.department?.value ?? null,
  year: form.fiscalYear?.value ?? null,
  money: Object.fromEntries(
    Object.entries(form.money).map(([field, { value }]) => [field, toYuanText(value)]),
  ),
  rates: Object.entries(form.reportedRates).map(([field, { value, basis }]) => [
    field,
    value,
    basis ?? null,
  ]),
  texts: Object.fromEntries(Object.entries(form.texts).map(([field, { value }]) => [field, value])),
  scores: [form.executionWeight, form.executionScore, form.reportedScore].map(
    (score) => score?.value ?? null,
  ),
  reason: form.deviationReason?.value ?? null,
  amounts: (form.amounts ?? []).map(({ kind, column, money, printed }) => [
    kind,
    column,
    money ? toYuanText(money.value) : printed.value,
  ]),
  indicators: form.indicators.map((indicator) => [
    indicator.level1?.value ?? null,
    indicator.level2?.value ?? null,
    indicator.name.value,
    `${indicator.target?.comparator ?? ''} ${printed(indicator.target)}`.trim(),
    printed(indicator.reported),
    indicator.weight?.value ?? null,
    indicator.score?.value ?? null,
    indicator.deviationReason?.value ?? null,
  ]),
  notes: form.notes,
})

type Value = Form['indicators'][number]['reported']

/** `260|米`, or the words. */
function printed(stated: Value): string {
  if (!stated) return ''
  return stated.value ? `${stated.value.number}|${stated.value.unit ?? ''}` : stated.text
}

export const briefly = (findings: readonly Finding[]) =>
  findings.map(({ code, row, column }) => `${code} ${row ?? '-'},${column ?? '-'}`)

export const readGrid = async (grid: GridText, name = 'a.csv') => {
  const reading = await readText(csvOf(grid), {}, name)
  return { ...reading, forms: reading.forms.map(summary), full: reading.forms }
}
