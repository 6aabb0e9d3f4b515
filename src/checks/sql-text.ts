import { sql, type Statement } from '@/engine/sql'

/** A whole number of ours as it stands in SQL; bound, it would be a DOUBLE. */
const whole = (value: number): Statement => ({ text: String(Math.trunc(value)), values: [] })

const power = (exponent: Statement): Statement =>
  sql`CAST(rpad('1', CAST(${exponent} AS INTEGER) + 1, '0') AS HUGEINT)`

/**
 * A HUGEINT as a decimal with `scale` digits after the point, at least two of them kept:
 * `scaledText(x, 6)` is an amount in 分 as `1,643.45` 万元, as `wanYuan` prints it.
 */
export function scaledText(value: Statement, scale: number): Statement {
  const one = power(whole(scale))
  const fraction = sql`lpad(CAST(abs(${value}) % ${one} AS VARCHAR), ${whole(scale)}, '0')`
  const zeros = `0{0,${scale - 2}}$`
  return sql`(CASE WHEN ${value} < 0 THEN '-' ELSE '' END
    || format('{:,}', CAST(abs(${value}) // ${one} AS BIGINT))
    || '.' || regexp_replace(${fraction}, ${zeros}, ''))`
}

/**
 * A HUGEINT as a decimal with two digits after the point, rounded half away from zero:
 * `roundedText(x, 6)` is an amount in 分 as `1,643.45` 万元, as the page prints it.
 */
export const roundedText = (value: Statement, scale: number): Statement => {
  const step = power(whole(scale - 2))
  return scaledText(sql`(sign(${value}) * ((abs(${value}) + ${step} // 2) // ${step}))`, 2)
}

/** `90%`, `92.5%` of hundredths of a percent. */
export const targetText = (target: Statement): Statement =>
  sql`(regexp_replace(printf('%d.%02d', ${target} // 100, ${target} % 100), '\\.?0+$', '') || '%')`

/** More than any amount in DECIMAL(18,2) over another can need, and short of a HUGEINT's end. */
const MOST_DIGITS = 18

/** `n` / `d` as a percentage with `digits` after the point, rounded half away from zero, as a whole number. */
const scaledPercent = (n: Statement, d: Statement, digits: Statement): Statement =>
  sql`((2 * abs(${n}) * ${power(sql`${digits} + 2`)} + ${d}) // (2 * ${d}))`

/**
 * How many decimals `formatRate` prints of two HUGEINTs, the second above 0: two, or as many more
 * as a rate under `target` needs so that it does not print as the target.
 */
export function percentDigits(n: Statement, d: Statement, target: Statement): Statement {
  const isBelow = sql`${n} >= 0 AND ${n} * 10000 < ${target} * ${d}`
  const printsAsTarget = sql`${scaledPercent(n, d, whole(2))} >= ${target}`
  return sql`coalesce(CASE WHEN ${isBelow} AND ${printsAsTarget} THEN
    list_filter(range(3, ${whole(MOST_DIGITS)}), lambda k:
      ${scaledPercent(n, d, sql`k`)} < ${target} * ${power(sql`k - 2`)})[1] END, 2)`
}

/** `92.83%` of two HUGEINTs, the second above 0. */
export function percentText(n: Statement, d: Statement, digits: Statement): Statement {
  const scaled = scaledPercent(n, d, digits)
  return sql`(CASE WHEN ${n} < 0 THEN '-' ELSE '' END
    || CAST(${scaled} // ${power(digits)} AS VARCHAR) || '.'
    || lpad(CAST(${scaled} % ${power(digits)} AS VARCHAR), CAST(${digits} AS INTEGER), '0') || '%')`
}
