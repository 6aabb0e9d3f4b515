import type { Origin } from '@/domain/origin'
import type { Scope } from '@/domain/scope'
import { completionRate } from '@/metrics'
import { totalOf } from '../origins'
import { formatPointDifference, formatRate, ratio } from '@/domain/rate'
import { formatCount, formatSignedWanYuan, formatWanYuan } from '@/ui/formats'
import { moneyFigure, pointsFigure, rateFigure } from '../figures'
import type { Column, Figure, PanelInput } from '../panel'
import { pairOfGroup, type Total, type TotalPair, type Totals } from './totals'

export const rateText = ({ rate }: Total, target?: number): string =>
  formatRate(rate, target) ?? '无法计算'

export const changeText = ({ before, after }: TotalPair): string =>
  formatPointDifference(before.rate, after.rate) ?? '无法比较'

/** Later minus earlier, in 元. */
function amountBetween({ before, after }: TotalPair): number | null {
  const [a, b] = [before.rate.numerator, after.rate.numerator]
  return a === null || b === null ? null : (Math.round(100 * b) - Math.round(100 * a)) / 100
}

/** In 万元 with its sign. */
export const amountChange = (pair: TotalPair): string => formatSignedWanYuan(amountBetween(pair))

/** 百分点. */
function pointsBetween({ before, after }: TotalPair): number | null {
  const [a, b] = [ratio(before.rate), ratio(after.rate)]
  return a === null || b === null ? null : 100 * (b - a)
}

/** The forms that the totals of these sides are made of. */
const originsOf = (
  row: Totals,
  { group }: Pick<Scope, 'group'>,
  sides: readonly ('before' | 'after')[],
): readonly Origin[] => {
  const { before, after } = pairOfGroup(row, { group })
  const other = { before: after.year, after: before.year }
  return sides.flatMap((key) =>
    totalOf(
      { before, after }[key].year,
      completionRate.fields,
      group === 'same' ? other[key] : null,
    ),
  )
}

const side = (
  label: string,
  text: (total: Total, target: number) => string,
  figureOf: (total: (row: Totals, input: PanelInput) => Total) => Figure<Totals>,
): readonly Column<Totals>[] =>
  (['before', 'after'] as const).map((key) => ({
    label: `${key === 'before' ? '较早' : '较晚'}一年${label}`,
    align: 'end',
    text: (row, { scope }) => text(pairOfGroup(row, scope)[key], scope.target),
    figure: figureOf((row, { scope }) => pairOfGroup(row, scope)[key]),
    origins: (row, { scope }) => originsOf(row, scope, [key]),
  }))

export const yearsText = ({ before, after }: TotalPair): string =>
  `${before.year} → ${after.year} 年`

export const table: readonly Column<Totals>[] = [
  { label: '年度', align: 'start', text: (row) => yearsText(row.all) },
  ...side(
    '部门数',
    ({ departments }) => formatCount(departments),
    (total) => ({ kind: 'integer', value: (...at) => total(...at).departments }),
  ),
  ...side('完成率', rateText, (total) => rateFigure((...at) => total(...at).rate)),
  {
    label: '变化',
    align: 'end',
    text: (row, { scope }) => changeText(pairOfGroup(row, scope)),
    figure: pointsFigure((row, { scope }) => pointsBetween(pairOfGroup(row, scope))),
    origins: (row, { scope }) => originsOf(row, scope, ['before', 'after']),
  },
  ...side(
    '实际支出（万元）',
    ({ rate }) => formatWanYuan(rate.numerator),
    (total) => moneyFigure((...at) => total(...at).rate.numerator),
  ),
  {
    label: '实际支出变化（万元）',
    align: 'end',
    text: (row, { scope }) => amountChange(pairOfGroup(row, scope)),
    figure: moneyFigure((row, { scope }) => amountBetween(pairOfGroup(row, scope))),
    origins: (row, { scope }) => originsOf(row, scope, ['before', 'after']),
  },
  ...side(
    '调整预算（万元）',
    ({ rate }) => formatWanYuan(rate.denominator),
    (total) => moneyFigure((...at) => total(...at).rate.denominator),
  ),
]
