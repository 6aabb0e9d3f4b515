import { moneyFieldNames, type Form, type LabelledAmount, type MoneyField } from '@/domain/form'
import { reportParts } from './fund-findings'
import { isMoneyField } from './label-book'
import { parseLabel } from './labels'
import type { Report } from './reading'
import type { FormScan } from './scan'

/**
 * Parts that should add up to the whole. `column` is the heading above them (按支出性质分) or
 * empty; `row` parts stand in the table of money and are compared heading by heading.
 */
export type Sum =
  | { readonly kind: 'rows'; readonly parts: readonly string[] }
  | { readonly kind: 'labels'; readonly column: string; readonly parts: readonly string[] }

interface Figures {
  readonly scan: FormScan
  readonly money: Form['money']
  readonly amounts: readonly LabelledAmount[]
}

const wholeFields: readonly MoneyField[] = [
  'original_budget',
  'revised_budget',
  'actual_expenditure',
]

/** Sums that do not come out are findings; nothing is repaired. */
export function reportSums(figures: Figures, sums: readonly Sum[], report: Report): void {
  for (const sum of sums)
    if (sum.kind === 'rows') reportRows(figures, sum.parts, report)
    else reportLabels(figures, sum, report)
}

/** Only where every part is one of those that the layout knows: others may be parts of parts. */
function reportRows(
  { scan, money, amounts }: Figures,
  parts: readonly string[],
  report: Report,
): void {
  const names = parts.map((part) => parseLabel(part).name)
  const rows = scan.fundRows.filter(({ isWhole }) => !isWhole)
  if (!rows.every(({ label }) => label && names.includes(parseLabel(label.text).name))) return
  for (const { name, cell } of scan.fundRows[0]?.head.headings ?? []) {
    const amount = name && isMoneyField(name) ? money[name] : undefined
    if (!amount) continue
    const column = parseLabel(cell.text).name
    reportParts(
      {
        name: `“${column}”一栏`,
        parts: amounts.filter((found) => found.column === column),
        wholes: [{ name: '总额', amount }],
      },
      report,
    )
  }
}

function reportLabels(
  { money, amounts }: Figures,
  { column, parts }: Extract<Sum, { kind: 'labels' }>,
  report: Report,
): void {
  const names = parts.map((part) => parseLabel(part).name)
  const found = amounts.filter(
    (amount) => amount.column === parseLabel(column).name && names.includes(amount.kind),
  )
  const wholes = wholeFields.flatMap((field) => {
    const amount = money[field]
    return amount ? [{ name: moneyFieldNames[field], amount }] : []
  })
  reportParts({ name: column || parts.join('、'), parts: found, wholes }, report)
}
