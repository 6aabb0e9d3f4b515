import { formatPointDifference, ratio } from '@/domain/rate'
import { comparisonOf } from '@/domain/scope'
import { formatSignedWanYuan, MISSING } from '@/ui/formats'
import type { ComparedDepartment } from '../compared-years'
import {
  breakWords,
  cellFigure,
  cellText,
  lineageWords,
  pairOf,
  pointsBetween,
  cellOrigins,
  pairOrigins,
} from '../compared-words'
import { moneyFigure, pointsFigure } from '../figures'
import type { Column, PanelInput } from '../panel'

type TableColumn = Column<ComparedDepartment>

interface Years {
  readonly earlier: number
  readonly later: number
}

const cellOf = (row: ComparedDepartment, year: number) =>
  row.cells.find((cell) => cell.year === year)

const rateColumn = (year: number): TableColumn => ({
  key: `rate-${year}`,
  label: `${year} 年完成率`,
  align: 'end',
  text(row) {
    const cell = cellOf(row, year)
    return cell ? cellText(cell) : MISSING
  },
  value: (row) => ratio(cellOf(row, year)?.rate ?? { numerator: null, denominator: null }),
  figure: cellFigure((row) => cellOf(row, year)),
  origins(row) {
    const cell = cellOf(row, year)
    return cell ? cellOrigins(cell) : []
  },
})

/** Later minus earlier, in 元; `null` where either year does not state it. */
function amountBetween(row: ComparedDepartment, years: Years): number | null {
  const { before, after } = pairOf(row, years)
  const [a, b] = [before.rate.numerator, after.rate.numerator]
  return a === null || b === null ? null : (Math.round(100 * b) - Math.round(100 * a)) / 100
}

/** Known by the year beside the base. */
const differenceColumns = (other: number, years: Years): readonly TableColumn[] => [
  {
    key: `change-${other}`,
    label: `${years.later} 比 ${years.earlier}（百分点）`,
    align: 'end',
    text(row) {
      const { before, after } = pairOf(row, years)
      const text = formatPointDifference(before.rate, after.rate)?.replace(' 个百分点', '')
      const mark = breakWords({ before, after }).length > 0 ? '‖ ' : ''
      return text === undefined ? '无法比较' : `${mark}${text}`
    },
    value: (row) => pointsBetween(pairOf(row, years)),
    origins: (row) => pairOrigins(pairOf(row, years)),
    figure: pointsFigure((row) => pointsBetween(pairOf(row, years))),
  },
  {
    key: `spent-${other}`,
    label: `实际支出 ${years.later} 比 ${years.earlier}（万元）`,
    align: 'end',
    text: (row) => formatSignedWanYuan(amountBetween(row, years)),
    value: (row) => amountBetween(row, years),
    origins: (row) => pairOrigins(pairOf(row, years), ['actual_expenditure']),
    figure: moneyFigure((row) => amountBetween(row, years)),
  },
]

const remarks = (row: ComparedDepartment, pairs: readonly Years[]): string =>
  [
    lineageWords(row),
    ...pairs.flatMap((years) =>
      breakWords(pairOf(row, years)).map((words) => `${years.earlier}、${years.later} 年${words}`),
    ),
  ]
    .filter(Boolean)
    .join('；')

export function table(
  _: readonly ComparedDepartment[],
  { scope }: PanelInput,
): readonly TableColumn[] {
  const { base, others } = comparisonOf(scope)
  const pairs = others.map((other) => ({
    other,
    earlier: Math.min(base, other),
    later: Math.max(base, other),
  }))
  return [
    { label: '部门', align: 'start', text: (row) => row.name, value: (row) => row.name },
    rateColumn(base),
    ...pairs.flatMap(({ other, ...years }) => [
      rateColumn(other),
      ...differenceColumns(other, years),
    ]),
    { label: '备注', align: 'start', text: (row) => remarks(row, pairs) || MISSING },
  ]
}
