import { type Fen, toDecimalText } from '@/domain/money'
import { areOfMany, type DepartmentName, isShortFor, placesAgree } from './department-name'
import { overlap, similarity } from './similarity'

/** A department as it stands in figures. */
export interface NamedDepartment {
  readonly departmentId: string
  readonly name: string
  readonly divisionCode: string | null
  readonly departmentCode: string | null
  readonly predecessorIds: readonly string[]
  /** Years with a form. */
  readonly years: readonly number[]
  /** Names of its tasks and of its indicators, of all years. */
  readonly tasks: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
  /** 调整预算 by year, where stated. */
  readonly budgets: ReadonlyMap<number, Fen>
}

export interface Pair {
  /** The one that ends first, where their years lie apart. */
  readonly earlier: Read
  readonly later: Read
}

/** A department with its name taken apart. */
export interface Read {
  readonly department: NamedDepartment
  readonly parts: DepartmentName
}

const ALIKE = 0.5
const SAME_WORK = 0.4

/** Clauses for the reader, the strongest first; `null`: too little in common. */
export function evidenceOf({ earlier, later }: Pair): string[] | null {
  const [a, b] = [earlier.department, later.department]
  const isSameCode = a.departmentCode !== null && a.departmentCode === b.departmentCode
  if (!placesAgree(earlier.parts, later.parts) && !isSameCode) return null
  if (areOfMany(earlier.parts, later.parts)) return null
  const both = b.years.filter((year) => a.years.includes(year))
  const said = nameWords(earlier.parts, later.parts)
  const alike = similarity(earlier.parts.bare, later.parts.bare)
  const work = Math.max(overlap(a.tasks, b.tasks), overlap(a.indicators, b.indicators))
  const isEnough =
    both.length > 0
      ? said !== null && earlier.parts.body === later.parts.body
      : isSameCode || said !== null || (alike >= ALIKE && work >= SAME_WORK)
  if (!isEnough) return null
  return [
    ...(isSameCode ? [`部门代码相同（${b.departmentCode}）`] : []),
    ...(said === null ? (alike >= ALIKE ? [`名称相似 ${percent(alike)}`] : []) : [said]),
    ...shared('主要任务', a.tasks, b.tasks),
    ...shared('指标', a.indicators, b.indicators),
    ...budgetWords(a, b, both),
    yearWords(a, b, both),
  ]
}

function nameWords(a: DepartmentName, b: DepartmentName): string | null {
  if (a.core === b.core)
    return a.body === b.body
      ? `只差地名、“本级”或简称，其余相同（${a.core}）`
      : `去掉地名和“局”“委”等后名称相同（${a.core}）`
  const [short, long] = a.whole.length < b.whole.length ? [a.whole, b.whole] : [b.whole, a.whole]
  return isShortFor(short, long) ? `“${short}”像是“${long}”的简称` : null
}

const shared = (what: string, a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => {
  const share = overlap(a, b)
  return share >= SAME_WORK ? [`${what}有 ${percent(share)} 相同`] : []
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

const wanYuan = (value: Fen): string =>
  `${toDecimalText(value, { unit: '万元', decimals: 6 })?.replace(/\.?0+$/u, '') ?? ''} 万元`

/** True where 调整预算 changes by a fifth at most from the last year of the one to the first of the other. */
export function isNear(a: NamedDepartment, b: NamedDepartment): boolean {
  const before = a.budgets.get(Math.max(...a.years))
  const after = b.budgets.get(Math.min(...b.years))
  if (before === undefined || after === undefined) return false
  const [low, high] = before < after ? [before, after] : [after, before]
  return low > 0n && high * 5n <= low * 6n
}

/** Of a year that both have, else of the last year of the one and the first of the other. */
export function budgetWords(
  a: NamedDepartment,
  b: NamedDepartment,
  both: readonly number[],
): string[] {
  const [shared] = both
  const [left, right] = [shared ?? Math.max(...a.years), shared ?? Math.min(...b.years)]
  const [before, after] = [a.budgets.get(left), b.budgets.get(right)]
  if (before === undefined || after === undefined) return []
  if (shared !== undefined)
    return [
      before === after
        ? `${shared} 年两份的调整预算相同（${wanYuan(before)}）`
        : `${shared} 年两份的调整预算不同（${wanYuan(before)} 与 ${wanYuan(after)}），合并前请看清`,
    ]
  const [low, high] = before < after ? [before, after] : [after, before]
  return low > 0n && high * 2n <= low * 3n
    ? [`调整预算相近：${left} 年 ${wanYuan(before)}，${right} 年 ${wanYuan(after)}`]
    : []
}

export function yearWords(a: NamedDepartment, b: NamedDepartment, both: readonly number[]): string {
  if (both.length > 0)
    return `${both.join('、')} 年两个名称都有自评表：合并后同一年有两份，由您选用一份`
  return `“${a.name}”的自评表到 ${Math.max(...a.years)} 年为止，“${b.name}”的从 ${Math.min(...b.years)} 年开始，没有同一年两份都有的`
}
