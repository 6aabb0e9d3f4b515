import {
  type Form,
  moneyFieldNames,
  type MoneyField,
  type ReportedRateField,
  type StatedMoney,
} from '@/domain/form'
import { formatPercent } from '@/domain/rate'
import {
  cannotJudge,
  fires,
  named,
  pass,
  reportedFields,
  reportedNames,
  reportedPercent,
  unanswered,
} from './answer'
import type { CheckResult } from './check'
import { isRateWithinRounding } from './tolerance'

export interface RateClaim {
  readonly rate: ReportedRateField
  readonly numerator: MoneyField
  readonly denominator: MoneyField
}

/** Is the rate that the form prints the quotient of its two amounts, within the rounding of all three? */
export function judgeReportedRate(form: Form, claim: RateClaim): CheckResult {
  const fields = [reportedFields[claim.rate], claim.numerator, claim.denominator]
  const rate = form.reportedRates[claim.rate]
  const numerator = form.money[claim.numerator]
  const denominator = form.money[claim.denominator]
  if (!rate || !numerator || !denominator) return unanswered(form, fields)
  const name = reportedNames[claim.rate]
  if (denominator.value <= 0n)
    return cannotJudge(fields, `${moneyFieldNames[claim.denominator]}不大于 0，${name}无法计算`)
  const quotient = formatPercent(numerator.value, denominator.value, Math.max(2, rate.decimals))
  const ours = `${describeDivision(claim, numerator, denominator)} = ${quotient}`
  const reported = `自报${name} ${reportedPercent(rate)}`
  if (!isRateWithinRounding(numerator, denominator, rate))
    return fires(fields, `${reported}，而${ours}`)
  const isSame = reportedPercent(rate) === quotient
  return pass(fields, `${reported}，与${ours} ${isSame ? '一致' : '之差在四舍五入范围内'}`)
}

/** `实际支出 608.57 ÷ 调整预算 655.55 万元` */
const describeDivision = (claim: RateClaim, over: StatedMoney, under: StatedMoney): string =>
  `${named(moneyFieldNames[claim.numerator], over)} ÷ ${named(moneyFieldNames[claim.denominator], under)} 万元`
