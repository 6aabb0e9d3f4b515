import { formatPointDifference, formatRate } from '@/domain/rate'
import { formatCount, formatSignedWanYuan, formatWanYuan, MISSING } from '@/ui/formats'
import type { Column } from '../panel'
import { pairOfGroup, type Total, type TotalPair, type Totals } from './totals'

export const rateText = ({ rate }: Total, target?: number): string =>
  formatRate(rate, target) ?? '无法计算'

export const changeText = ({ before, after }: TotalPair): string =>
  formatPointDifference(before.rate, after.rate) ?? '无法比较'

/** Later minus earlier, in 万元 with its sign. */
export function amountChange({ before, after }: TotalPair): string {
  const [a, b] = [before.rate.numerator, after.rate.numerator]
  if (a === null || b === null) return MISSING
  return formatSignedWanYuan((Math.round(100 * b) - Math.round(100 * a)) / 100)
}

const side = (
  label: string,
  text: (total: Total, target: number) => string,
): readonly Column<Totals>[] =>
  (['before', 'after'] as const).map((key) => ({
    label: `${key === 'before' ? '较早' : '较晚'}一年${label}`,
    align: 'end',
    text: (row, { scope }) => text(pairOfGroup(row, scope)[key], scope.target),
  }))

export const yearsText = ({ before, after }: TotalPair): string =>
  `${before.year} → ${after.year} 年`

export const table: readonly Column<Totals>[] = [
  { label: '年度', align: 'start', text: (row) => yearsText(row.all) },
  ...side('部门数', ({ departments }) => formatCount(departments)),
  ...side('完成率', rateText),
  { label: '变化', align: 'end', text: (row, { scope }) => changeText(pairOfGroup(row, scope)) },
  ...side('实际支出（万元）', ({ rate }) => formatWanYuan(rate.numerator)),
  {
    label: '实际支出变化（万元）',
    align: 'end',
    text: (row, { scope }) => amountChange(pairOfGroup(row, scope)),
  },
  ...side('调整预算（万元）', ({ rate }) => formatWanYuan(rate.denominator)),
]
