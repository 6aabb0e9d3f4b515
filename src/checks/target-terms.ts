import { scopedForms } from '@/engine/in-scope'
import { sql, type Statement } from '@/engine/sql'
import { completionRate, meetsTarget, type RateMetric } from '@/metrics'
import { percentDigits, percentText, roundedText, scaledText, targetText } from './sql-text'

/** The fields that every check of the target reads. */
export const rateFields = ['actual_expenditure', 'revised_budget'] as const

export const asks = (field: string): Statement =>
  sql`contains(' ' || coalesce(layout_fields, '') || ' ', ${` ${field} `})`

const wide = (yuan: Statement): Statement => sql`CAST(${yuan} AS DECIMAL(38, 2))`
const fen = (yuan: Statement): Statement => sql`CAST(${wide(yuan)} * 100 AS HUGEINT)`

/** Multiplied by the target, an amount that was written in 元 under 万元 leaves DECIMAL(18,2). */
const wideRate: RateMetric = {
  ...completionRate,
  numerator: wide(completionRate.numerator),
  denominator: wide(completionRate.denominator),
}

/** An `Outcome`: does the completion rate meet the target of its department and year? */
const rateOutcome = sql`CASE
  WHEN actual_expenditure IS NULL AND NOT ${asks('actual_expenditure')}
    OR revised_budget IS NULL AND NOT ${asks('revised_budget')} THEN 'not_applicable'
  WHEN actual_expenditure IS NULL OR revised_budget IS NULL OR revised_budget <= 0
    THEN 'cannot_judge'
  WHEN ${meetsTarget(wideRate, sql`target_bp`)} THEN 'pass'
  ELSE 'fires'
END`

const digits = percentDigits(sql`actual_fen`, sql`revised_fen`, sql`target_bp`)
const rate = percentText(sql`actual_fen`, sql`revised_fen`, sql`digits`)
/** To the last 分 where two decimals do not show that the target is missed. */
const amount = (fen: Statement): Statement =>
  sql`CASE WHEN digits > 2 THEN ${scaledText(fen, 6)} ELSE ${roundedText(fen, 6)} END`
const figures = sql`'预算完成率 ' || ${rate} || '（实际支出 ' || ${amount(sql`actual_fen`)}
  || ' ÷ 调整预算 ' || ${amount(sql`revised_fen`)} || ' 万元）'`

/** `short` is the money short of the target in 分, ten thousandfold. */
const shortText = sql`CASE WHEN short < 50 * CAST(1000000 AS HUGEINT) THEN '不足 0.01'
  ELSE ' ' || ${roundedText(sql`short`, 10)} END`

const unjudged = sql`CASE
  WHEN actual_expenditure IS NULL AND revised_budget IS NULL THEN '实际支出、调整预算未填，无法核对'
  WHEN actual_expenditure IS NULL THEN '实际支出未填，无法核对'
  WHEN revised_budget IS NULL THEN '调整预算未填，无法核对'
  ELSE '调整预算不大于 0，预算完成率无法计算'
END`

/** The rate, the target, where it comes from when it is not the page's, and the money that is short. */
const rateMessage = sql`CASE rate_outcome
  WHEN 'not_applicable' THEN NULL
  WHEN 'cannot_judge' THEN ${unjudged}
  ELSE ${figures} || CASE rate_outcome WHEN 'pass' THEN '，达到' ELSE '，低于' END
    || coalesce(own_target_from || '的目标 ', '目标 ')
    || ${targetText(sql`target_bp`)}
    || CASE rate_outcome WHEN 'pass' THEN ''
      ELSE '，还差' || ${shortText} || ' 万元' END
END`

/**
 * `scopedForms` with `rate_outcome` and `rate_message`: what the checks of the target are written
 * over. Step by step, because an expression written into another is planned once for each copy.
 */
export const judgedRates = (scope: Parameters<typeof scopedForms>[0]): Statement => sql`(
  SELECT *, ${rateMessage} AS rate_message FROM (
    SELECT *, target_bp * revised_fen - 10000 * actual_fen AS short,
      ${digits} AS digits
    FROM (
      SELECT *, ${fen(completionRate.numerator)} AS actual_fen,
        ${fen(completionRate.denominator)} AS revised_fen, ${rateOutcome} AS rate_outcome
      FROM ${scopedForms(scope)})))`
