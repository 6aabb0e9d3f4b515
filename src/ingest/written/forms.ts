import { type Form, moneyFields, reportedRateFields, textFields } from '@/domain/form'
import { writeAmounts, writeAsked, writeLayout } from '../stated-columns'
import { forms } from '../tables/forms'
import { usualUnit, type WrittenColumn, type WrittenTable, writeTable } from './table'
import { moneyText, nameText, plainText, rateText } from './texts'

/** Forms of any layout as rows of the 部门情况表; those without department or year cannot be. */
export function writeForms(all: readonly Form[]): WrittenTable {
  const keyed = all.filter(({ department, fiscalYear }) => department && fiscalYear)
  return writeTable(forms, keyed, [...keyColumns, ...moneyColumns(keyed), ...otherColumns])
}

const keyColumns: readonly WrittenColumn<Form>[] = [
  { id: 'department', kind: 'text', cell: ({ department }) => nameText(department?.value ?? '') },
  { id: 'fiscal_year', kind: 'printed', cell: ({ fiscalYear }) => String(fiscalYear?.value) },
  { id: 'division_code', kind: 'text', cell: ({ divisionCode }) => divisionCode },
  {
    id: 'supervisor',
    kind: 'text',
    isOptional: true,
    cell: ({ supervisor }) => (supervisor ? nameText(supervisor.value) : null),
  },
  { id: 'is_aggregate', kind: 'text', cell: ({ isAggregate }) => (isAggregate ? '汇总' : '否') },
]

function moneyColumns(all: readonly Form[]): WrittenColumn<Form>[] {
  const unit = usualUnit(
    all.flatMap((form) => [...Object.values(form.money), form.carryOverIn, form.carryOverOut]),
  )
  const text = (amount: Form['carryOverIn']) => (amount ? moneyText(amount, unit) : null)
  const carried = { kind: 'printed', unit, isOptional: true } as const
  return [
    ...moneyFields.map((id): WrittenColumn<Form> => ({
      id,
      kind: 'printed',
      unit,
      cell: ({ money }) => text(money[id]),
    })),
    { id: 'carry_over_in', ...carried, cell: ({ carryOverIn }) => text(carryOverIn) },
    { id: 'carry_over_out', ...carried, cell: ({ carryOverOut }) => text(carryOverOut) },
  ]
}

const plain = (text: string | null | undefined) => (text ? plainText(text) : null)

const otherColumns: readonly WrittenColumn<Form>[] = [
  ...reportedRateFields.map((id): WrittenColumn<Form> => ({
    id,
    kind: 'printed',
    cell: ({ reportedRates: { [id]: rate } }) => (rate ? rateText(rate) : null),
  })),
  ...reportedRateFields.map((id): WrittenColumn<Form> => ({
    id: `${id}_basis`,
    kind: 'text',
    isOptional: true,
    cell: ({ reportedRates }) => plain(reportedRates[id]?.basis),
  })),
  ...textFields.map((id): WrittenColumn<Form> => ({
    id,
    kind: 'text',
    cell: ({ texts }) => plain(texts[id]?.value),
  })),
  optional('deviation_reason', ({ deviationReason }) => plain(deviationReason?.value)),
  optional('adjustment_reason', ({ adjustmentReason }) => plain(adjustmentReason?.value)),
  optional('reported_score', ({ reportedScore }) => reportedScore?.value),
  optional('execution_weight', ({ executionWeight }) => executionWeight?.value),
  optional('execution_score', ({ executionScore }) => executionScore?.value),
  optional('amounts', ({ amounts = [] }) => (amounts.length > 0 ? writeAmounts(amounts) : null)),
  optional('notes', ({ notes }) => plain(notes.join('\n'))),
  optional('title', ({ title }) => plain(title)),
  optional('layout', ({ layout }) => writeLayout(layout)),
  optional('layout_fields', ({ layoutFields }) => writeAsked(layoutFields)),
]

function optional(
  id: string,
  cell: (form: Form) => string | null | undefined,
): WrittenColumn<Form> {
  const kind = /score|weight/u.test(id) ? 'printed' : 'text'
  return { id, kind, isOptional: true, cell: (form) => cell(form) ?? null }
}
