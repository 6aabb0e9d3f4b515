import {
  moneyFields,
  reportedRateFields,
  textFields,
  type MoneyField,
  type ReportedRateField,
  type TextField,
} from '@/domain/form'
import { documentUnit, parseLabel, withoutEnumerator, type Label } from './labels'
import type { Cell } from './reading'
import { isStaffCell } from './staff'
import {
  departmentLabels,
  divisionLabels,
  moneyLabels,
  rateLabels,
  textLabels,
  yearLabels,
} from './synonyms'

export type ValueField =
  | 'department'
  | 'fiscal_year'
  | 'division_code'
  | 'unit'
  | MoneyField
  | ReportedRateField
  | TextField

/** `heading` and `caption` carry no value; what stands right of `staff` is left out. */
export type FieldKey = ValueField | 'title' | 'heading' | 'caption' | 'staff'

export const taskColumns = ['task', 'expected', 'result', 'indicator', 'reported', 'funds'] as const
export type TaskColumn = (typeof taskColumns)[number]

/** A cell and what its text means in a form; `field` is `null` for values and unknown labels. */
export interface Token {
  readonly cell: Cell
  readonly field: FieldKey | null
  readonly unit: Label['unit']
  /** The value, where label and value share the cell: `单位: 万元`. */
  readonly inline: string | null
}

/** The words that one layout uses. */
export interface LabelBook {
  readonly fields: ReadonlyMap<string, FieldKey>
  readonly columns: ReadonlyMap<string, TaskColumn>
}

/** Longer texts are prose, whatever they begin with. */
const MAX_LABEL = 40

export function makeLabelBook(
  columns: Readonly<Record<TaskColumn, readonly string[]>>,
  headings: readonly string[],
): LabelBook {
  const fields = new Map<string, FieldKey>()
  const add = (field: FieldKey, labels: readonly string[]) => {
    for (const label of labels) fields.set(parseLabel(label).name, field)
  }
  add('department', departmentLabels)
  add('fiscal_year', yearLabels)
  add('division_code', divisionLabels)
  add('unit', ['单位', '金额单位'])
  add('heading', headings)
  for (const field of moneyFields) add(field, moneyLabels[field])
  for (const field of reportedRateFields) add(field, rateLabels[field])
  for (const field of textFields) add(field, textLabels[field])
  const columnOf = taskColumns.flatMap((column) =>
    columns[column].map((label) => [parseLabel(label).name, column] as const),
  )
  return { fields, columns: new Map(columnOf) }
}

export function readToken(cell: Cell, { fields }: LabelBook): Token {
  const token = (
    field: FieldKey | null,
    unit: Label['unit'] = null,
    inline: string | null = null,
  ) => ({
    cell,
    field,
    unit,
    inline,
  })
  if (cell.text.length <= MAX_LABEL) {
    const { name, unit } = parseLabel(cell.text)
    const field = fields.get(name) ?? fields.get(withoutEnumerator(name))
    if (field) return token(field, unit)
    const stated = documentUnit(cell.text)
    if (stated) return token('unit', null, stated)
    if (isTitle(cell.text)) return token('title')
    if (/^附(?:件|表)[\d一二三四五六七八九十.-]*$/u.test(name)) return token('caption')
  }
  if (isStaffCell(cell.text) && cell.text.length <= 120) return token('staff')
  return inlineToken(cell, fields) ?? token(isTitle(cell.text) ? 'title' : null)
}

/** `部门名称：某局` in one cell. The first colon may belong to the label: `其中: 一般公共预算: 5`. */
function inlineToken(cell: Cell, fields: LabelBook['fields']): Token | null {
  for (const { index } of cell.text.slice(0, MAX_LABEL).matchAll(/[:：]/gu)) {
    const { name, unit } = parseLabel(cell.text.slice(0, index))
    const field = fields.get(name)
    const inline = cell.text.slice(index + 1)
    if (field && inline.trim() !== '') return { cell, field, unit, inline }
  }
  return null
}

const isTitle = (text: string) =>
  text.length <= 80 && /自评(?:报告)?表(?:\([^()]*\))?$/u.test(parseLabel(text).name)
