import { ratio } from '@/domain/rate'
import { type DepartmentStrip, type DepartmentYear, stripsOf, yearsOf } from '../department-years'
import type { PanelInput } from '../panel'

/** Lowest rate of the scope's year first; those without one at the end. */
export function arrange(
  rows: readonly DepartmentYear[],
  { scope }: PanelInput,
): readonly DepartmentStrip[] {
  const rank = (strip: DepartmentStrip): number => {
    const cell = strip.cells.find(({ year }) => year === scope.year)
    return (cell ? ratio(cell.rate) : null) ?? Infinity
  }
  return stripsOf(rows, { target: scope.target, years: yearsOf(rows) })
    .filter((strip) =>
      strip.cells.some((cell) => cell.reason === null || cell.reason === '应报未报'),
    )
    .map((strip) => ({ strip, place: rank(strip) }))
    .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
    .map(({ strip }) => strip)
}
