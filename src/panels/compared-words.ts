import { formOrigin, type Origin } from '@/domain/origin'
import { completionRate } from '@/metrics'
import { formatRate, ratio } from '@/domain/rate'
import { rateFigure } from './figures'
import type { ComparedCell, ComparedDepartment } from './compared-years'
import { differs } from './department-rates/rates'
import type { Figure, PanelInput } from './column'

/** A department's two years, the earlier one first. */
export interface ComparedPair {
  readonly before: ComparedCell
  readonly after: ComparedCell
}

/** @throws {RangeError} for a year that is not compared: a caller's mistake. */
export function pairOf(
  { cells }: ComparedDepartment,
  { earlier, later }: { readonly earlier: number; readonly later: number },
): ComparedPair {
  const before = cells.find((cell) => cell.year === earlier)
  const after = cells.find((cell) => cell.year === later)
  if (!before || !after) throw new RangeError(`${earlier} and ${later} are not compared`)
  return { before, after }
}

/** `92.83%`, or why there is none. */
export const cellText = ({ rate, target, reason }: ComparedCell): string =>
  reason ?? formatRate(rate, target) ?? '无法计算'

/** The rate that `cellText` prints, where it prints one. */
export const cellFigure = <Row>(
  cellOf: (row: Row, input: PanelInput) => ComparedCell | undefined,
): Figure<Row> =>
  rateFigure((row, input) => {
    const cell = cellOf(row, input)
    return cell && cell.reason === null ? cell.rate : { numerator: null, denominator: null }
  })

export const isRated = ({ rate }: ComparedCell): boolean => ratio(rate) !== null

/** In 百分点; `null` where either year has no rate. */
export function pointsBetween({ before, after }: ComparedPair): number | null {
  const [a, b] = [ratio(before.rate), ratio(after.rate)]
  return a === null || b === null ? null : 100 * (b - a)
}

/** What the form's own rate was divided by; `null` where it agrees with neither or says nothing. */
function reportedBasis({ rate, original, reported }: ComparedCell): '调整预算' | '年初预算' | null {
  if (reported === null || ratio(rate) === null) return null
  if (!differs(reported, rate)) return '调整预算'
  const outturn = { numerator: rate.numerator, denominator: original }
  return ratio(outturn) !== null && !differs(reported, outturn) ? '年初预算' : null
}

/** Why the two years do not continue each other, `表式不同`; empty where they do. */
export function breakWords({ before, after }: ComparedPair): readonly string[] {
  if (before.layout === null || after.layout === null) return []
  const [old, now] = [reportedBasis(before), reportedBasis(after)]
  return [
    before.layout === after.layout ? '' : '表式不同',
    scopeWords(before, after),
    old !== null && now !== null && old !== now ? `自报完成率的分母由${old}改为${now}` : '',
  ].filter(Boolean)
}

/** A 汇总 form also holds what the units spent. */
const scopeWords = (before: ComparedCell, after: ComparedCell): string => {
  if (before.isAggregate === after.isAggregate) return ''
  return after.isAggregate ? '由不含所属单位的表改为汇总表' : '由汇总表改为不含所属单位的表'
}

/** `2021 年原“工业和信息化局”`; empty where the department had its name in all of the years. */
export const lineageWords = ({ name, cells }: ComparedDepartment): string =>
  [
    ...new Set(
      cells
        .filter((cell) => cell.layout !== null && cell.name !== name)
        .map(({ year, name: before, summed }) =>
          summed.length > 1
            ? `${year} 年为合并前${summed.map((one) => `“${one}”`).join('')}之和`
            : `${year} 年原“${before}”`,
        ),
    ),
  ].join('，')

/** Where a year's figure comes from; nothing where the department has none. */
export const cellOrigins = (
  { departmentId, year, rate }: ComparedCell,
  fields: readonly string[] = completionRate.fields,
): readonly Origin[] => (rate.numerator === null ? [] : formOrigin(departmentId, year, fields))

export const pairOrigins = (
  { before, after }: ComparedPair,
  fields?: readonly string[],
): readonly Origin[] => [...cellOrigins(before, fields), ...cellOrigins(after, fields)]
