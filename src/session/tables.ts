import type { Judged } from '@/checks'
import { type Form, type Indicator, moneyFields, type Task, textFields } from '@/domain/form'
import { toYuanText } from '@/domain/money'
import type { Stated } from '@/domain/source'

import type { Case } from './casebook'
import type { TableRow } from './csv'
import { decimal, scoresOf, type Key } from './form-figures'

type Row = TableRow

const text = (stated: Stated<unknown> | null | undefined): string | null => stated?.text ?? null

export function formRow(key: Key, { form, sourceIds }: Case): Row {
  const money = Object.fromEntries(
    moneyFields.map((field) => {
      const amount = form.money[field]
      return [field, amount ? toYuanText(amount.value) : null]
    }),
  )
  const texts = Object.fromEntries(
    textFields.map((field) => [field, form.texts[field]?.value ?? null]),
  )
  return {
    ...key,
    source_id: sourceIds.form,
    title: form.title,
    layout: form.layout,
    layout_fields: form.layoutFields.join(' ') || null,
    is_aggregate: form.isAggregate,
    ...money,
    reported_completion_rate: decimal(form.reportedRates.completion_rate?.value, 10),
    reported_adjustment_rate: decimal(form.reportedRates.adjustment_rate?.value, 10),
    reported_completion_basis: form.reportedRates.completion_rate?.basis ?? null,
    reported_adjustment_basis: form.reportedRates.adjustment_rate?.basis ?? null,
    ...texts,
    ...scoresOf(form),
    notes: form.notes.length > 0 ? form.notes.join('\n') : null,
  }
}

export const taskRows = (key: Key, { form, sourceIds }: Case): Row[] =>
  form.tasks.map((task) => ({
    ...key,
    source_id: sourceIds.task,
    task_no: task.taskNo,
    name: task.name.value,
    expected_objective: task.expectedObjective?.value ?? null,
    objective_result: task.objectiveResult?.value ?? null,
    task_funds: task.taskFunds ? toYuanText(task.taskFunds.value) : null,
    task_funds_text: text(task.taskFunds),
  }))

export const indicatorRows = (
  key: Key,
  { form, sourceIds }: Case,
  canonicalName: (name: string) => string,
): Row[] =>
  form.indicators.map((indicator) => ({
    ...key,
    source_id: sourceIds.indicator,
    indicator_no: indicator.indicatorNo,
    task_no: indicator.taskNo,
    name: indicator.name.value,
    canonical_name: canonicalName(indicator.name.value),
    reported_text: text(indicator.reported),
    reported_value: decimal(indicator.reported?.value?.number, 12),
    reported_unit: indicator.reported?.value?.unit ?? null,
    target_text: text(indicator.target),
    target_value: decimal(indicator.target?.value?.number, 12),
    target_unit: indicator.target?.value?.unit ?? null,
    comparator: indicator.target?.comparator ?? null,
    direction: indicator.direction,
    level1: indicator.level1?.value ?? null,
    level2: indicator.level2?.value ?? null,
    target_initial: text(indicator.targetInitial),
    weight: decimal(indicator.weight?.value, 12),
    score: decimal(indicator.score?.value, 12),
    deviation_reason: indicator.deviationReason?.value ?? null,
  }))

type Cells = readonly (readonly [field: string, stated: Stated<unknown> | null | undefined])[]

const formCells = (form: Form): Cells => [
  ['department', form.department],
  ['fiscal_year', form.fiscalYear],
  ...moneyFields.map((field) => [field, form.money[field]] as const),
  ['reported_completion_rate', form.reportedRates.completion_rate],
  ['reported_adjustment_rate', form.reportedRates.adjustment_rate],
  ...textFields.map((field) => [field, form.texts[field]] as const),
  ['reported_score', form.reportedScore],
  ['execution_weight', form.executionWeight],
  ['execution_score', form.executionScore],
  ['carry_over_in', form.carryOverIn],
  ['carry_over_out', form.carryOverOut],
  ['adjustment_reason', form.adjustmentReason],
  ['deviation_reason', form.deviationReason],
  ...(form.amounts ?? []).map(({ printed }, index) => [`amount:${index + 1}`, printed] as const),
]

const taskCells = ({ taskNo, objectiveResult, taskFunds }: Task): Cells => [
  [`task_result:${taskNo}`, objectiveResult],
  [`task_funds:${taskNo}`, taskFunds],
]

const indicatorCells = (indicator: Indicator): Cells => [
  [`indicator_name:${indicator.indicatorNo}`, indicator.name],
  [`indicator_reported:${indicator.indicatorNo}`, indicator.reported],
  [`indicator_target:${indicator.indicatorNo}`, indicator.target],
  [`indicator_weight:${indicator.indicatorNo}`, indicator.weight],
  [`indicator_score:${indicator.indicatorNo}`, indicator.score],
  [`indicator_reason:${indicator.indicatorNo}`, indicator.deviationReason],
]

/** Where each stated figure and text of the form stands. */
export function cellRows(key: Key, { form, sourceIds }: Case): Row[] {
  const rows = (cells: Cells, sourceId: string): Row[] =>
    cells.flatMap(([field, stated]) =>
      stated
        ? [
            {
              ...key,
              source_id: sourceId,
              field,
              sheet: stated.cell.sheet,
              row_no: stated.cell.row,
              column_no: stated.cell.column,
              text: stated.text,
            },
          ]
        : [],
    )
  return [
    ...rows(formCells(form), sourceIds.form),
    ...form.tasks.flatMap((task) => rows(taskCells(task), sourceIds.task)),
    ...form.indicators.flatMap((one) => rows(indicatorCells(one), sourceIds.indicator)),
  ]
}

export const findingRows = (key: Key, judged: readonly Judged[]): Row[] =>
  judged.map(({ check, result }) => ({
    ...key,
    check_id: check.id,
    outcome: result.outcome,
    severity: result.severity ?? check.severity,
    message: result.message,
    cells: result.fields.length > 0 ? result.fields.join(' ') : null,
  }))
