import { reportedText, stateNames, targetText } from '../department-indicators/table'
import { scoreText } from '../scores'
import type { Row } from './query'

/** One indicator of one department in one unit: what may be drawn on one axis. */
export interface Series {
  readonly departmentId: string
  readonly department: string
  readonly unit: string | null
  readonly nth: number
  /** Every year from the indicator's first to its last; `null`: not reported. */
  readonly points: readonly { readonly year: number; readonly row: Row | null }[]
}

/** Departments with most numbers first. */
export function seriesOf(rows: readonly Row[]): readonly Series[] {
  const years = rows.map((row) => row.fiscal_year)
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.department_id, row.reported_unit, row.nth])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const all = [...groups.values()].flatMap((own): Series[] => {
    const [head] = own
    if (!head) return []
    const points = Array.from({ length: to - from + 1 }, (_, i) => ({
      year: from + i,
      row: own.find((row) => row.fiscal_year === from + i) ?? null,
    }))
    const { department_id: departmentId, department, reported_unit: unit, nth } = head
    return [{ departmentId, department, unit, nth, points }]
  })
  return all.sort((a, b) => numbersOf(b).length - numbersOf(a).length)
}

/** The values that are numbers, in order of the years. */
export const numbersOf = ({ points }: Series): readonly number[] =>
  points.map(({ row }) => row?.reported_value ?? null).filter((value) => value !== null)

/** The target where it is a number in the unit of the series. */
export const targetOf = ({ unit }: Series, row: Row | null): number | null =>
  row !== null && (row.target_unit ?? unit) === unit ? row.target_value : null

export const seriesName = ({ department, nth }: Series): string =>
  nth === 1 ? department : `${department}（第 ${nth} 处）`

/** `98.5%，目标 ≥98%，达到，自评 9 分（权重 10）`. */
export function pointText(row: Row | null): string {
  if (row === null) return '未报'
  const target = row.target_text === null ? '' : `目标 ${targetText(row)}`
  return [reportedText(row), target, stateNames[row.state], scoreText(row)]
    .filter(Boolean)
    .join('，')
}
