import { ratio } from '@/domain/rate'
import type { ComparedDepartment } from './compared-years'
import { cellFigure, cellOrigins, cellText } from './compared-words'
import type { Column } from './column'

/** A column with the rate of each compared year, earliest first. */
export const comparedYearColumns = (
  rows: readonly ComparedDepartment[],
): readonly Column<ComparedDepartment>[] =>
  (rows[0]?.cells ?? []).map(({ year }, index) => ({
    key: `rate-${year}`,
    label: `${year} 年完成率`,
    align: 'end',
    text: ({ cells }) => {
      const cell = cells[index]
      return cell ? cellText(cell) : ''
    },
    value: ({ cells }) => {
      const cell = cells[index]
      return cell ? ratio(cell.rate) : null
    },
    figure: cellFigure(({ cells }) => cells[index]),
    origins: ({ cells }) => {
      const cell = cells[index]
      return cell ? cellOrigins(cell) : []
    },
  }))
