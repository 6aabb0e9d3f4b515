import type { Row } from './query'

/** A line of the table: a supervising department with what its units add up to, or one unit. */
export interface Line extends Row {
  /** Units that exist that year, and those among them with a form of their own. */
  readonly units: readonly Row[]
  readonly filed: readonly Row[]
  /** In 元, over units that state both amounts; `null`: none does. */
  readonly unitsActual: number | null
  readonly unitsRevised: number | null
}

/** Each supervising department first, its units after it. */
export const arrange = (rows: readonly Row[]): readonly Line[] =>
  rows.map((row) => {
    const units = row.is_head
      ? rows.filter((one) => !one.is_head && one.parent_id === row.parent_id)
      : []
    const filed = units.filter((unit) => unit.is_aggregate !== null)
    const stated = filed.filter((unit) => unit.actual !== null && unit.revised !== null)
    return {
      ...row,
      units,
      filed,
      unitsActual: sum(stated.map((unit) => unit.actual)),
      unitsRevised: sum(stated.map((unit) => unit.revised)),
    }
  })

const sum = (amounts: readonly (number | null)[]): number | null =>
  amounts.length === 0 ? null : amounts.reduce<number>((all, one) => all + (one ?? 0), 0)

export const unfiled = ({ units, filed }: Line): readonly Row[] =>
  units.filter((unit) => !filed.includes(unit))

/** What the form of the year is and how it counts. */
export function formWords(line: Line): string {
  if (line.is_aggregate === null) return line.reason ?? '没有表'
  if (line.is_head) return line.is_aggregate ? '汇总表' : '本部门的表，各单位另计'
  return line.in_parent ? '有表，已含在汇总，不再相加' : '有表，单独计入'
}

/** Of a supervising department: what its units' own forms show beside its 汇总, and who is missing. */
export function unitsWords(line: Line): string {
  if (!line.is_head) return ''
  const missing = unfiled(line)
  const names = missing.map(({ name, reason }) =>
    reason === null || reason === '已含在汇总' ? name : `${name}（${reason}）`,
  )
  const opening = `${line.units.length} 个下属单位，${line.filed.length} 个有自己的表`
  return missing.length === 0 ? opening : `${opening}；没有表的：${names.join('、')}`
}
