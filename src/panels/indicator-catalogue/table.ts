import { formatRate } from '@/domain/rate'
import { formatCount, MISSING } from '@/ui/formats'
import type { Column } from '../panel'
import type { Row } from './query'

const directionNames: Readonly<Record<string, string>> = {
  higher_better: '越高越好',
  lower_better: '越低越好',
  none: '无好坏之分',
  unknown: '未注明',
}

export const directionText = ({ directions }: Row): string =>
  directions
    .split(' ')
    .map((direction) => directionNames[direction] ?? direction)
    .join('、')

/** `2018–2024 年`; with the count where years are left out between. */
export function yearsText({ first_year, last_year, years }: Row): string {
  if (first_year === last_year) return `${first_year} 年`
  const gap = years < last_year - first_year + 1 ? `（${years} 个年度）` : ''
  return `${first_year}–${last_year} 年${gap}`
}

/** `5/7`: lines with a target of all lines. */
export const targetText = ({ entries, targets }: Row): string =>
  `${targets}/${entries}（${formatRate({ numerator: targets, denominator: entries }) ?? MISSING}）`

export const table: readonly Column<Row>[] = [
  { label: '指标', align: 'start', text: (row) => row.name, value: (row) => row.name },
  {
    label: '部门数',
    align: 'end',
    text: (row) => formatCount(row.departments),
    value: (row) => row.departments,
  },
  { label: '年度', align: 'start', text: yearsText, value: (row) => row.first_year },
  {
    label: '写有目标值',
    align: 'end',
    text: targetText,
    value: (row) => row.targets / row.entries,
  },
  { label: '单位', align: 'start', text: (row) => row.units ?? MISSING },
  { label: '方向', align: 'start', text: directionText },
]
