import { saysAggregate } from '@/domain/department'
import {
  moneyFieldNames,
  moneyFields,
  reportedRateFields,
  type Form,
  type StatedRate,
} from '@/domain/form'
import { unlessBlank } from './blank-form'
import { readDivisionCode } from './division-code'
import { askedFields } from './form-asks'
import { readDepartment } from './form-identity'
import { scanForm } from './form-scan'
import { readFormTexts } from './form-texts'
import { openUnits, unitOfForm, unitsNear } from './form-unit'
import type { FormUnit } from './unit-words'
import { readFiscalYear } from './form-year'
import { ownContext } from './own-context'
import { basisOf } from './fund-headings'
import { readAmounts, readFunds } from './fund-reader'
import { isBlank } from './half-width'
import type { LabelBook } from './label-book'
import { reportSums, type Sum } from './part-sums'
import { isOfProject } from './project-form'
import type { Cell, FormContext } from './reading'
import type { FormScan } from './scan'
import { splitForms } from './segments'
import { readMoney, readRate, type UnitSource } from './stated'
import { readTasks } from './task-reader'
import { readTotal } from './total-score'
import { reportBareRate, reportNegative } from './value-findings'

const rateNames = { completion_rate: '预算完成率', adjustment_rate: '预算调整率' } as const

export interface FormSpec {
  readonly id: string
  /** What the blank form asks. */
  readonly fields: readonly string[]
  readonly book: LabelBook
  /** What a rate of this name is divided by here, where its label does not say. */
  readonly bases?: Readonly<Record<string, string>>
  /** Parts that should add up to the whole. */
  readonly sums?: readonly Sum[]
}

/** Every form of a file. */
export function readForms(
  rows: readonly Cell[][],
  layout: FormSpec,
  context: FormContext,
): readonly Form[] {
  let above: FormUnit = context.unitAbove ?? { unit: null }
  return splitForms(rows, layout.book).flatMap((form) => {
    if (isOfProject(form, context.report)) return []
    return unlessBlank(ownContext(context, form), form[0]?.[0], (own) => {
      const scan = scanForm(form, layout.book, own.report)
      const unit = unitOfForm(scan, own.report)
      const units = openUnits(unit, above, own.report)
      if (unit.unit !== null || unit.odd !== undefined) above = unit
      return readForm({ scan, units }, layout, own)
    })
  })
}

/** One scanned form to its record. */
function readForm(
  { scan, units }: { readonly scan: FormScan; readonly units: UnitSource },
  layout: FormSpec,
  context: FormContext,
): Form {
  const { report, sourceId } = context
  const department = readDepartment(scan, context)
  const fiscalYear = readFiscalYear(scan, context)
  const funds = readFunds(scan, units, report)
  const amounts = [...funds.amounts, ...readAmounts(scan, units, report)]
  const money = { ...readBudget(scan, units, context), ...funds.money }
  reportSums({ scan, money, amounts }, layout.sums ?? [], report)
  const total = readTotal(scan, report)
  const { texts, ...reasons } = readFormTexts(scan, report)
  return {
    sourceId,
    layout: layout.id,
    layoutFields: askedFields(scan, layout.fields),
    title: scan.title?.text.replace(/^[\s#*]+|[\s*]+$/gu, '') ?? null,
    department,
    divisionCode: readDivision(scan, context),
    fiscalYear,
    isAggregate: saysAggregate(department?.value ?? '') || saysAggregate(scan.title?.text ?? ''),
    money,
    reportedRates: { ...readRates(scan, layout, context), ...funds.rates },
    texts,
    ...reasons,
    ...funds.scores,
    ...(total ? { reportedScore: total } : {}),
    ...(amounts.length > 0 ? { amounts } : {}),
    ...readTasks(scan, units, report),
    notes: scan.notes,
  }
}

function readBudget({ fields }: FormScan, units: UnitSource, { report }: FormContext) {
  const money: { -readonly [Key in keyof Form['money']]: Form['money'][Key] } = {}
  for (const field of moneyFields) {
    const found = fields.get(field)
    const cell = found?.values[0]
    if (!found || !cell) continue
    const name = moneyFieldNames[field]
    const amount = readMoney(cell, { name, units: unitsNear(units, found.unit) }, report)
    if (!amount) continue
    money[field] = amount
    if (amount.value < 0n && field !== 'budget_adjustment') reportNegative(name, cell, report)
  }
  return money
}

function readRates({ fields }: FormScan, { bases = {} }: FormSpec, { report }: FormContext) {
  const rates: Partial<Record<(typeof reportedRateFields)[number], StatedRate>> = {}
  for (const field of reportedRateFields) {
    const found = fields.get(field)
    const cell = found?.values[0]
    if (!found || !cell) continue
    const name = rateNames[field]
    const options = { name, headingSaysPercent: found.unit === '%' }
    const { rate, isBare } = readRate(cell, options, report)
    const basis = basisOf(found.label, []) ?? bases[found.name]
    if (rate) rates[field] = { ...rate, ...(basis === undefined ? {} : { basis }) }
    if (isBare) reportBareRate(name, cell, report)
  }
  return rates
}

function readDivision({ fields }: FormScan, { report }: FormContext): string | null {
  const cell = fields.get('division_code')?.values[0]
  return cell && !isBlank(cell.text) ? readDivisionCode(cell, report) : null
}
