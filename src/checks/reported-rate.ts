import {
  type Form,
  moneyFieldNames,
  type MoneyField,
  type ReportedRateField,
  type StatedMoney,
  type StatedRate,
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
  const ours = describeQuotient(claim, { rate, numerator, denominator })
  const reported = `自报${name} ${reportedPercent(rate)}`
  return isRateWithinRounding(numerator, denominator, rate)
    ? pass(fields, `${reported}，与${ours} 一致`)
    : fires(fields, `${reported}，而${ours}`)
}

/** `实际支出 608.57 ÷ 调整预算 655.55 万元 = 92.83%`, with as many digits as the form claims. */
function describeQuotient(
  claim: RateClaim,
  stated: {
    readonly rate: StatedRate
    readonly numerator: StatedMoney
    readonly denominator: StatedMoney
  },
): string {
  const { rate, numerator, denominator } = stated
  const over = named(moneyFieldNames[claim.numerator], numerator)
  const under = named(moneyFieldNames[claim.denominator], denominator)
  const decimals = Math.max(2, rate.decimals)
  const quotient = formatPercent(numerator.value, denominator.value, decimals)
  return `${over} ÷ ${under} 万元 = ${quotient}`
}
