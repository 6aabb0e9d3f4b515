import {
  type Form,
  type Indicator,
  type MoneyField,
  moneyFields,
  type Task,
  type TextField,
  textFields,
} from '@/domain/form'
import { toYuanText } from '@/domain/money'
import type { Stated } from '@/domain/source'

import type { Case } from './casebook'
import type { TableRow } from './csv'
import { decimal, type Key } from './form-figures'

type Row = TableRow

const text = (stated: Stated<unknown> | null | undefined): string | null => stated?.text ?? null

/** Field by field: an object put together from parts costs ten times as much, for every form. */
export function formRow(key: Key, { form, sourceIds }: Case): Row {
  const { money, texts, reportedRates: rates } = form
  const yuan = (field: MoneyField) => {
    const amount = money[field]
    return amount ? toYuanText(amount.value) : null
  }
  return {
    dataset: key.dataset,
    department_id: key.department_id,
    fiscal_year: key.fiscal_year,
    source_id: sourceIds.form,
    title: form.title,
    layout: form.layout,
    layout_fields: form.layoutFields.join(' ') || null,
    is_aggregate: form.isAggregate,
    original_budget: yuan('original_budget'),
    revised_budget: yuan('revised_budget'),
    budget_adjustment: yuan('budget_adjustment'),
    actual_expenditure: yuan('actual_expenditure'),
    general_public_budget: yuan('general_public_budget'),
    gov_funds_budget: yuan('gov_funds_budget'),
    state_capital_budget: yuan('state_capital_budget'),
    other_funds: yuan('other_funds'),
    reported_completion_rate: decimal(rates.completion_rate?.value, 10),
    reported_adjustment_rate: decimal(rates.adjustment_rate?.value, 10),
    reported_completion_basis: rates.completion_rate?.basis ?? null,
    reported_adjustment_basis: rates.adjustment_rate?.basis ?? null,
    expected_objective: texts.expected_objective?.value ?? null,
    objective_result: texts.objective_result?.value ?? null,
    priority_projects: texts.priority_projects?.value ?? null,
    overall_performance: texts.overall_performance?.value ?? null,
    problems: texts.problems?.value ?? null,
    improvements: texts.improvements?.value ?? null,
    ...scoresOf(form),
    notes: form.notes.length > 0 ? form.notes.join('\n') : null,
  } satisfies Record<MoneyField | TextField, string | null> & Row
}

/** Scores, carry-over and reasons of a form. */
const scoresOf = (form: Form): Row => ({
  reported_score: decimal(form.reportedScore?.value, 12),
  execution_weight: decimal(form.executionWeight?.value, 12),
  execution_score: decimal(form.executionScore?.value, 12),
  carry_over_in: form.carryOverIn ? toYuanText(form.carryOverIn.value) : null,
  carry_over_out: form.carryOverOut ? toYuanText(form.carryOverOut.value) : null,
  deviation_reason: form.deviationReason?.value ?? null,
  adjustment_reason: form.adjustmentReason?.value ?? null,
})

export const taskRows = (key: Key, { form, sourceIds }: Case): Row[] =>
  form.tasks.map((task) => ({
    dataset: key.dataset,
    department_id: key.department_id,
    fiscal_year: key.fiscal_year,
    source_id: sourceIds.task,
    task_no: task.taskNo,
    name: task.name.value,
    expected_objective: task.expectedObjective?.value ?? null,
    objective_result: task.objectiveResult?.value ?? null,
    task_funds: task.taskFunds ? toYuanText(task.taskFunds.value) : null,
    task_funds_text: text(task.taskFunds),
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

/** Where each stated figure and text of the form stands, with the source that states it. */
export const cellsOf = ({ form, sourceIds, long }: Case): readonly SourceCells[] => [
  { sourceId: sourceIds.form, cells: formCells(form) },
  { sourceId: sourceIds.task, cells: form.tasks.flatMap(taskCells) },
  {
    sourceId: sourceIds.indicator,
    cells: (long?.stored ?? form.indicators).flatMap(indicatorCells),
  },
]

export interface SourceCells {
  readonly sourceId: string
  readonly cells: Cells
}
