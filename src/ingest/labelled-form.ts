import { saysAggregate } from '@/domain/department'
import {
  moneyFieldNames,
  moneyFields,
  reportedRateFields,
  textFields,
  type Form,
  type StatedRate,
} from '@/domain/form'
import type { MoneyUnit } from '@/domain/money'
import { readDivisionCode } from './division-code'
import { readDepartment, readFiscalYear } from './form-identity'
import { scanForm } from './form-scan'
import { isBlank } from './half-width'
import type { LabelBook } from './label-book'
import { moneyUnitOf } from './numbers'
import type { Cell, FormContext } from './reading'
import type { FieldCell, FormScan } from './scan'
import { splitForms } from './segments'
import { readMoney, readRate, readText, type UnitSource } from './stated'
import { readTasks } from './task-reader'
import {
  reportAssumedUnit,
  reportBareRate,
  reportNegative,
  reportUnreadableUnit,
} from './value-findings'

const rateNames = { completion_rate: '预算完成率', adjustment_rate: '预算调整率' } as const

interface LayoutSpec {
  readonly id: string
  /** What the blank form asks. */
  readonly fields: readonly string[]
  readonly book: LabelBook
}

/** Every form of a file. A unit that only the first of them states holds for those below. */
export function readForms(
  rows: readonly Cell[][],
  layout: LayoutSpec,
  context: FormContext,
): readonly Form[] {
  let unit: FieldCell | undefined
  return splitForms(rows, layout.book).map((form) => {
    const scan = scanForm(form, layout.book, context.report)
    unit = scan.fields.get('unit') ?? unit
    if (unit) scan.fields.set('unit', unit)
    return readForm(scan, layout, context)
  })
}

/** One scanned form to its record. Fields beyond `layoutFields` count as asked where their label stands. */
function readForm(scan: FormScan, { id, fields }: LayoutSpec, context: FormContext): Form {
  const department = readDepartment(scan, context)
  const fiscalYear = readFiscalYear(scan, context)
  const units = openUnits(scan, context)
  return {
    sourceId: context.sourceId,
    layout: id,
    layoutFields: [...new Set([...fields, ...askedFields(scan)])],
    title: scan.title?.text.replace(/^[\s#*]+|[\s*]+$/gu, '') ?? null,
    department,
    divisionCode: readDivision(scan, context),
    fiscalYear,
    isAggregate: saysAggregate(department?.value ?? '') || saysAggregate(scan.title?.text ?? ''),
    money: readBudget(scan, units, context),
    reportedRates: readRates(scan, context),
    texts: readTexts(scan, context),
    ...readTasksOf(scan, units, context),
    notes: scan.notes,
  }
}

const askedFields = ({ fields }: FormScan) =>
  [...moneyFields, ...reportedRateFields, ...textFields].filter((field) => fields.has(field))

function readTasksOf(scan: FormScan, units: UnitSource, { report }: FormContext) {
  const { tasks, indicators } = readTasks(scan, units, report)
  return { tasks, indicators }
}

/** Unit of the document. Where none is stated 万元 is assumed, and said once. */
function openUnits({ fields }: FormScan, { report }: FormContext): UnitSource {
  const cell = fields.get('unit')?.values[0]
  const unit = cell ? moneyUnitOf(cell.text) : null
  if (cell && unit === null) reportUnreadableUnit(cell, report)
  let isSaid = false
  const assume = (amount: Cell): MoneyUnit => {
    if (!isSaid) reportAssumedUnit(amount, report)
    isSaid = true
    return '万元'
  }
  return { unit, assume }
}

function readBudget(
  { fields }: FormScan,
  units: UnitSource,
  { report }: FormContext,
): Form['money'] {
  const money: { -readonly [Key in keyof Form['money']]: Form['money'][Key] } = {}
  for (const field of moneyFields) {
    const found = fields.get(field)
    const cell = found?.values[0]
    if (!found || !cell) continue
    const unit = found.unit === '%' ? null : found.unit
    const name = moneyFieldNames[field]
    const amount = readMoney(cell, { name, units: { ...units, unit: unit ?? units.unit } }, report)
    if (!amount) continue
    money[field] = amount
    if (amount.value < 0n && field !== 'budget_adjustment') reportNegative(name, cell, report)
  }
  return money
}

function readRates({ fields }: FormScan, { report }: FormContext): Form['reportedRates'] {
  const rates: Partial<Record<(typeof reportedRateFields)[number], StatedRate>> = {}
  for (const field of reportedRateFields) {
    const found = fields.get(field)
    const cell = found?.values[0]
    if (!found || !cell) continue
    const name = rateNames[field]
    const { rate, isBare } = readRate(
      cell,
      { name, headingSaysPercent: found.unit === '%' },
      report,
    )
    if (rate) rates[field] = rate
    if (isBare) reportBareRate(name, cell, report)
  }
  return rates
}

function readTexts({ fields }: FormScan, { report }: FormContext): Form['texts'] {
  const texts: { -readonly [Key in keyof Form['texts']]: Form['texts'][Key] } = {}
  for (const field of textFields) {
    const text = readText(fields.get(field)?.values ?? [], report)
    if (text) texts[field] = text
  }
  return texts
}

function readDivision({ fields }: FormScan, { report }: FormContext): string | null {
  const cell = fields.get('division_code')?.values[0]
  return cell && !isBlank(cell.text) ? readDivisionCode(cell, report) : null
}
