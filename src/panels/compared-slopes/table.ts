import { MISSING } from '@/ui/formats'
import { comparedYearColumns } from '../compared-columns'
import { isRated, lineageWords } from '../compared-words'
import type { ComparedDepartment } from '../compared-years'
import { formatPointDifference } from '@/domain/rate'
import type { Column } from '../panel'
import { breaksIn, slopeOf } from './slopes'

/** From the first year with a rate to the last. */
export function slopeText({ cells }: ComparedDepartment): string {
  const rated = cells.filter(isRated)
  const [before, after] = [rated[0], rated.at(-1)]
  return before && after ? (formatPointDifference(before.rate, after.rate) ?? MISSING) : MISSING
}

export const remarksOf = (row: ComparedDepartment): string =>
  [lineageWords(row), ...breaksIn(row).map((words) => `‖ ${words}`)].filter(Boolean).join('；')

export const table = (
  rows: readonly ComparedDepartment[],
): readonly Column<ComparedDepartment>[] => [
  { label: '部门', align: 'start', text: (row) => row.name, value: (row) => row.name },
  ...comparedYearColumns(rows),
  { key: 'change', label: '首末年变化', align: 'end', text: slopeText, value: slopeOf },
  { label: '备注', align: 'start', text: (row) => remarksOf(row) || MISSING },
]
