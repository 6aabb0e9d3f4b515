import { moneyFieldNames, moneyFields } from '@/domain/form'
import { formatTarget, type Rate } from '@/domain/rate'
import { adjustmentRate, completionRate, outturnRate, shortfall, unspent } from '@/metrics'
import { formatMoney, formatRateOrReason, formatReportedRate, MISSING } from '@/ui/formats'
import { moneyDifference, rateDifference } from '../two-years'
import type { Row } from './query'

/** One figure of the form in both years. */
export interface Figure {
  readonly name: string
  readonly before: string
  readonly after: string
  /** `▲ 12.10 万元`, `▼ 1.20 个百分点`, `持平`; `—` where either year lacks it. */
  readonly difference: string
  /** Stated fields that it is made from. */
  readonly fields: readonly string[]
  /** What breaks the comparison of the years, the same for every figure; `null`: nothing. */
  readonly remark: string | null
}

interface Line {
  readonly name: string
  readonly fields: readonly string[]
  readonly text: (row: Row) => string
  readonly difference: (before: Row, after: Row) => string
  /** Left out where neither year states it. */
  readonly isStated: (row: Row) => boolean
}

type AmountColumn = (typeof moneyFields)[number] | 'unspent' | 'shortfall'

const amount = (name: string, column: AmountColumn, fields: readonly string[]): Line => ({
  name,
  fields,
  text: (row) => formatMoney(row[column]),
  difference: (before, after) => moneyDifference(before[column], after[column]),
  isStated: (row) => row[column] !== null,
})

const rate = (name: string, fields: readonly string[], rateOf: (row: Row) => Rate): Line => ({
  name,
  fields,
  text: (row) => formatRateOrReason(rateOf(row), row.target_bp ?? undefined),
  difference: (before, after) => rateDifference(rateOf(before), rateOf(after)),
  isStated: () => true,
})

type ReportedColumn = 'reported_completion_rate' | 'reported_adjustment_rate'

/** A printed fraction as a rate, for its difference. */
const printed = (fraction: number | null): Rate => ({
  numerator: fraction === null ? null : fraction * 1e9,
  denominator: 1e9,
})

const reported = (name: string, column: ReportedColumn): Line => ({
  name,
  fields: [column],
  text(row) {
    const fraction = row[column]
    return fraction === null ? MISSING : formatReportedRate(fraction)
  },
  difference: (before, after) => rateDifference(printed(before[column]), printed(after[column])),
  isStated: (row) => row[column] !== null,
})

const lines: readonly Line[] = [
  ...moneyFields.map((field) => amount(moneyFieldNames[field], field, [field])),
  rate(completionRate.name, completionRate.fields, (row) => ({
    numerator: row.actual_expenditure,
    denominator: row.revised_budget,
  })),
  reported('预算完成率（自报）', 'reported_completion_rate'),
  rate(adjustmentRate.name, adjustmentRate.fields, (row) => ({
    numerator: row.budget_adjustment,
    denominator: row.original_budget,
  })),
  reported('预算调整率（自报）', 'reported_adjustment_rate'),
  rate(outturnRate.name, outturnRate.fields, (row) => ({
    numerator: row.actual_expenditure,
    denominator: row.original_budget,
  })),
  amount(unspent.name, 'unspent', unspent.fields),
  amount(shortfall.name, 'shortfall', shortfall.fields),
]

/** Nothing where neither year has a form; a year without one gives its reason in every cell. */
export function figuresOf([before, after]: readonly Row[]): readonly Figure[] {
  if (!before || !after || (before.reason !== null && after.reason !== null)) return []
  const remark = breakBetween(before, after)
  return lines
    .filter(({ isStated }) => isStated(before) || isStated(after))
    .map(({ name, fields, text, difference }) => ({
      name,
      fields,
      before: before.reason ?? text(before),
      after: after.reason ?? text(after),
      difference: difference(before, after),
      remark,
    }))
}

function breakBetween(before: Row, after: Row): string | null {
  const parts = [
    ...[before, after].flatMap(({ fiscal_year, reason }) =>
      reason === null ? [] : [`${fiscal_year} 年没有自评表：${reason}`],
    ),
    before.layout !== null && after.layout !== null && before.layout !== after.layout
      ? '两年表式不同，口径可能不连续'
      : '',
    targetChange(before, after),
  ].filter(Boolean)
  return parts.length === 0 ? null : parts.join('；')
}

function targetChange(before: Row, after: Row): string {
  const [a, b] = [before.target_bp, after.target_bp]
  return a === null || b === null || a === b
    ? ''
    : `目标由 ${formatTarget(a)} 变为 ${formatTarget(b)}`
}
