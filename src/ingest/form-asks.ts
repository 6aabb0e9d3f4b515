import { moneyFields, reportedRateFields, textFields } from '@/domain/form'
import type { FundColumn } from './form-columns'
import type { FormScan } from './scan'
import type { TableColumn } from './form-columns'

const COLUMN_FIELDS: Partial<Readonly<Record<TableColumn, string>>> = {
  target: 'target_value',
  target_initial: 'target_value',
  weight: 'weight',
  score: 'score',
  reason: 'deviation_reason',
}
const FUND_FIELDS: Partial<Readonly<Record<FundColumn, string>>> = {
  weight: 'execution_weight',
  score: 'execution_score',
  reason: 'deviation_reason',
}

const labelled = [
  ...moneyFields,
  ...reportedRateFields,
  ...textFields,
  'deviation_reason',
  'adjustment_reason',
  'reported_score',
] as const

/** What this form asks: the fields of its layout, and those whose label is printed besides. */
export function askedFields(scan: FormScan, fields: readonly string[]): readonly string[] {
  const columns = [...scan.tableRows, ...scan.totals]
    .flatMap(({ headings }) => headings)
    .flatMap(({ name }) => (name && COLUMN_FIELDS[name]) ?? [])
  const funds = scan.fundRows
    .flatMap(({ head }) => head.headings)
    .flatMap(({ name }) => (name ? (FUND_FIELDS[name] ?? name) : []))
  const printed = labelled.filter((field) => scan.fields.has(field))
  const total = scan.totals.length > 0 ? ['reported_score'] : []
  return [...new Set([...fields, ...printed, ...funds, ...columns, ...total])]
}
