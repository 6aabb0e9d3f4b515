import {
  moneyFields,
  reportedRateFields,
  textFields,
  type MoneyField,
  type ReportedRateField,
  type TextField,
} from '@/domain/form'
import { remembered } from '@/domain/remembered'
import type { FundColumn, TableColumn } from './form-columns'
import { documentUnit, lookUp, parseLabel, type Label } from './labels'
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
  | 'filing_date'
  | 'reported_score'
  | 'deviation_reason'
  | 'adjustment_reason'
  /** 全年(调整)绩效目标 beside 年初绩效目标. */
  | 'adjusted_objective'
  /** A figure beside the main ones: it keeps its label. */
  | 'amount'
  | MoneyField
  | ReportedRateField
  | TextField

/**
 * `heading`, `group` and `caption` carry no value, a group names the amounts below it; what stands
 * right of `staff` is left out; `year_note` is `(2022年度)` in a cell of its own.
 */
export type FieldKey =
  ValueField | 'title' | 'heading' | 'group' | 'caption' | 'staff' | 'year_note'

/** What a text means in a form; `field` is `null` for values and unknown labels. */
export interface Meaning {
  readonly field: FieldKey | null
  readonly unit: Label['unit']
  /** The value, where label and value share the cell: `单位: 万元`. */
  readonly inline: string | null
}

export interface Token extends Meaning {
  readonly cell: Cell
}

/** The words of one layout, as printed. Fields are those beside the ones that all forms share. */
export interface LayoutWords {
  readonly headings: readonly string[]
  readonly columns: Partial<Readonly<Record<TableColumn, readonly string[]>>>
  readonly fields?: Partial<Readonly<Record<FieldKey, readonly string[]>>>
  /** Headings of a table of money: one row of it is the whole, the others are parts. */
  readonly funds?: Partial<Readonly<Record<FundColumn, readonly string[]>>>
  readonly wholes?: readonly string[]
  readonly parts?: readonly string[]
}

/** The same words as a form is compared with them. */
export interface LabelBook {
  readonly fields: ReadonlyMap<string, FieldKey>
  readonly columns: ReadonlyMap<string, TableColumn>
  readonly funds: ReadonlyMap<string, FundColumn>
  readonly fundRows: ReadonlyMap<string, 'whole' | 'part'>
  /** A text as one label or value. */
  readonly meaningOf: (text: string) => Meaning
}

/** Longer texts are prose, whatever they begin with. */
const MAX_LABEL = 40

export function makeLabelBook(words: LayoutWords): LabelBook {
  const common: Partial<Record<FieldKey, readonly string[]>> = {
    department: departmentLabels,
    fiscal_year: yearLabels,
    division_code: divisionLabels,
    unit: ['单位', '金额单位', '资金单位', '货币单位'],
    filing_date: ['填报日期', '填表日期', '填报时间', '填表时间'],
    heading: words.headings,
    ...moneyLabels,
    ...rateLabels,
    ...textLabels,
  }
  const fields = new Map([...wordsOf(common), ...wordsOf(words.fields ?? {})])
  return {
    fields,
    meaningOf: remembered((text) => meaningIn(text, fields)),
    columns: wordsOf(words.columns),
    funds: wordsOf(words.funds ?? {}),
    fundRows: wordsOf({ whole: words.wholes, part: words.parts }),
  }
}

/** Every spelling with what it means. */
export function wordsOf<T extends string>(
  lists: Readonly<Partial<Record<T, readonly string[] | undefined>>>,
): Map<string, T> {
  const words = new Map<string, T>()
  for (const key in lists)
    for (const label of lists[key] ?? []) words.set(parseLabel(label).name, key)
  return words
}

export const isMoneyField = (field: string): field is MoneyField =>
  moneyFields.some((name) => name === field)
export const isRateField = (field: string): field is ReportedRateField =>
  reportedRateFields.some((name) => name === field)
/** Several cells belong to one text, and a text may go on below. */
export const isTextField = (field: FieldKey): boolean =>
  textFields.some((name) => name === field) ||
  ['deviation_reason', 'adjustment_reason', 'adjusted_objective'].includes(field)

export function readToken(cell: Cell, { meaningOf }: LabelBook): Token {
  return { cell, ...meaningOf(cell.text) }
}

function meaningIn(text: string, fields: LabelBook['fields']): Meaning {
  const meaning = (
    field: FieldKey | null,
    unit: Label['unit'] = null,
    inline: string | null = null,
  ) => ({ field, unit, inline })
  if (text.length <= MAX_LABEL) {
    const { name, unit } = parseLabel(text)
    const field = lookUp(fields, name)
    if (field) return meaning(field, unit)
    if (isTitleText(text)) return meaning('title')
    const stated = documentUnit(text)
    if (stated) return meaning('unit', null, stated)
    if (isYearNote(name)) return meaning('year_note', null, name)
    if (CAPTION.test(name)) return meaning('caption')
  }
  if (isStaffCell(text) && text.length <= 120) return meaning('staff')
  return inlineMeaning(text, fields) ?? meaning(isTitleText(text) ? 'title' : null)
}

/** 附件2 above a title, 续表 where a page of the form begins. */
const CAPTION =
  /^(?:附(?:件|表)[\d一二三四五六七八九十.-]*|\(?续[上前]?表[\d一二三四五六七八九十]*\)?|\(?接上[页表]\)?)$/u

/** `部门名称：某局` in one cell. The first colon may belong to the label: `其中: 一般公共预算: 5`. */
function inlineMeaning(text: string, fields: LabelBook['fields']): Meaning | null {
  for (const { index } of text.slice(0, MAX_LABEL).matchAll(/[:：]/gu)) {
    const { name, unit } = parseLabel(text.slice(0, index))
    const field = lookUp(fields, name)
    const inline = text.slice(index + 1)
    if (field && inline.trim() !== '') return { field, unit, inline }
  }
  return null
}

/** `(2022年度)`, `(二〇二二年度)`, `(2021-2022年)` and the unfilled `(年度)`. */
const isYearNote = (name: string): boolean =>
  /^\((?:(?:\d{4}年?度?[-~—–至到]+)?\d{4}|[〇○零o一二三四五六七八九]{4})?年度?\)$/u.test(name)

export const isTitleText = (text: string): boolean =>
  text.length <= 80 && /自评(?:报告)?表(?:\([^()]*\))?$/u.test(parseLabel(text).name)
