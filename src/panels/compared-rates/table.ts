import { formatPointDifference, ratio } from '@/domain/rate'
import { MISSING } from '@/ui/formats'
import { type ComparedDepartment, yearPair } from '../compared-years'
import { cellFigure, cellText, pointsBetween, cellOrigins, pairOrigins } from '../compared-words'
import { moneyColumn, pointsFigure } from '../figures'
import type { Column, PanelInput } from '../panel'
import { breaks, pairIn, pairLineage } from './pairs'

type Side = 'before' | 'after'

const rateColumn = (year: number, side: Side): Column<ComparedDepartment> => ({
  key: `rate-${year}`,
  label: `${year} 年完成率`,
  align: 'end',
  text: (row, input) => cellText(pairIn(row, input)[side]),
  value: (row, input) => ratio(pairIn(row, input)[side].rate),
  origins: (row, input) => cellOrigins(pairIn(row, input)[side]),
  figure: cellFigure((row, input) => pairIn(row, input)[side]),
})

const actualColumn = (year: number, side: Side): Column<ComparedDepartment> => ({
  ...moneyColumn(
    `${year} 年实际支出（万元）`,
    (row, input) => pairIn(row, input)[side].rate.numerator,
  ),
  key: `spent-${year}`,
  value: (row, input) => pairIn(row, input)[side].rate.numerator,
  origins: (row, input) => cellOrigins(pairIn(row, input)[side], ['actual_expenditure']),
})

export function table(
  _: readonly ComparedDepartment[],
  { scope }: PanelInput,
): readonly Column<ComparedDepartment>[] {
  const { earlier, later } = yearPair(scope)
  return [
    { label: '部门', align: 'start', text: (row) => row.name, value: (row) => row.name },
    rateColumn(earlier, 'before'),
    rateColumn(later, 'after'),
    {
      label: '变化',
      align: 'end',
      text(row, input) {
        const { before, after } = pairIn(row, input)
        return formatPointDifference(before.rate, after.rate) ?? '无法比较'
      },
      value: (row, input) => pointsBetween(pairIn(row, input)),
      origins: (row, input) => pairOrigins(pairIn(row, input)),
      figure: pointsFigure((row, input) => pointsBetween(pairIn(row, input))),
    },
    actualColumn(earlier, 'before'),
    actualColumn(later, 'after'),
    {
      label: '备注',
      align: 'start',
      text: (row, input) =>
        [pairLineage(row, input), ...breaks(row, input)].filter(Boolean).join('；') || MISSING,
    },
  ]
}
