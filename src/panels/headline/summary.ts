import { sumOfYuan } from '@/domain/money'
import { type BasisPoints, type Rate, sumOfShortfalls } from '@/domain/rate'
import type { Scope } from '@/domain/scope'
import { greatest, least } from '../extent'
import { isBelow, targetFor } from '../judged'
import type { Row } from './query'

/** The year's figures under a target; amounts in 元, `null` where no form states one. */
interface YearSummary {
  /** Without the units that a 汇总 form contains, which `contained` counts. */
  readonly forms: number
  readonly contained: number
  /** The department's name where there is exactly one. */
  readonly only_name: string | null
  readonly actual: number | null
  readonly completion_numerator: number | null
  readonly completion_denominator: number | null
  readonly adjustment_numerator: number | null
  readonly adjustment_denominator: number | null
  /** Forms without a completion rate of their own, outside the pooled one; and without an adjustment rate. */
  readonly lacking: number
  readonly adjustment_lacking: number
  readonly below: number
  readonly shortfall: number | null
  /** Of the forms with a rate, which alone a target judges. */
  readonly with_own_target: number
  /** Lowest and highest target in use; `null` without a rate. */
  readonly target_min: BasisPoints | null
  readonly target_max: BasisPoints | null
  /** Departments without a form: 应报未报, 无记录 (nobody says whether one is due), and any other reason. */
  readonly not_filed: number
  readonly unrecorded: number
  readonly absent: number
}

export interface Summary extends YearSummary {
  readonly fiscal_year: number
  readonly before: YearSummary
}

type Choice = Pick<Scope, 'year' | 'target'>

/** Σ实际支出 ÷ Σ调整预算 of the departments that have a rate of their own. */
export const completionOf = (
  year: Pick<YearSummary, 'completion_numerator' | 'completion_denominator'>,
): Rate => ({ numerator: year.completion_numerator, denominator: year.completion_denominator })

/** What the rows say of the year and the year before, also where there are none. */
export const summaryOf = (rows: readonly Row[], { year, target }: Choice): Summary => ({
  fiscal_year: year,
  ...ofYear(rows, { year, target }),
  before: ofYear(rows, { year: year - 1, target }),
})

function ofYear(rows: readonly Row[], { year, target }: Choice): YearSummary {
  const present = rows.filter((row) => row.fiscal_year === year)
  const stated = present.filter((row) => row.reason === null)
  const forms = stated.filter((row) => row.in_parent === false)
  const absent = present.filter((row) => row.reason !== null)
  const count = departments(forms)
  const [notFiled, unrecorded] = ['应报未报', '无记录'].map((reason) =>
    departments(absent.filter((row) => row.reason === reason)),
  )
  return {
    forms: count,
    contained: departments(stated) - count,
    only_name: count === 1 ? (forms[0]?.a_name ?? null) : null,
    ...amounts(forms),
    lacking: sum(forms.map((row) => row.lacking ?? 0)),
    adjustment_lacking: sum(forms.map((row) => row.adjustment_lacking ?? 0)),
    ...judged(forms, target),
    not_filed: notFiled ?? 0,
    unrecorded: unrecorded ?? 0,
    absent: departments(absent) - (notFiled ?? 0) - (unrecorded ?? 0),
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)
const departments = (rows: readonly Row[]): number => sum(rows.map((row) => row.departments))

const amounts = (forms: readonly Row[]) => ({
  actual: sumOfYuan(forms.map((row) => row.actual)),
  completion_numerator: sumOfYuan(forms.map((row) => row.completion_numerator)),
  completion_denominator: sumOfYuan(forms.map((row) => row.completion_denominator)),
  adjustment_numerator: sumOfYuan(forms.map((row) => row.adjustment_numerator)),
  adjustment_denominator: sumOfYuan(forms.map((row) => row.adjustment_denominator)),
})

function judged(forms: readonly Row[], target: BasisPoints) {
  const rated = forms.filter((row) => row.departments > (row.lacking ?? 0))
  const own = rated.filter((row) => row.own_target_bp !== null)
  const targets = rated.map((row) => targetFor(row, { target }))
  return {
    below: departments(forms.filter((row) => isBelow(row, { target }))),
    // Rows of one group lie all below their target, or none does.
    shortfall: sumOfShortfalls(
      forms.map((row) => ({ rate: completionOf(row), target: targetFor(row, { target }) })),
    ),
    with_own_target: departments(own) - sum(own.map((row) => row.lacking ?? 0)),
    target_min: targets.length === 0 ? null : least(targets),
    target_max: targets.length === 0 ? null : greatest(targets),
  }
}
