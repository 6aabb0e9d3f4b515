import { hundredths, readTable } from '../data/read-tables'

/**
 * The demonstration's figures a second time, from the shipped CSV files alone: no reader, no
 * engine and no query of the product takes part, and every comparison is one of integers. Amounts
 * are in hundredths of 万元 as the files print them, shortfalls in 分.
 */
export interface Filed {
  readonly name: string
  readonly year: number
  readonly category: string
  readonly division: string
  readonly parent: string
  readonly original: bigint | null
  readonly adjustment: bigint | null
  readonly revised: bigint | null
  readonly actual: bigint | null
  /** In hundredths of a percent; `null`: the page's setting judges. */
  readonly ownTarget: bigint | null
}

export interface Rated extends Filed {
  readonly revised: bigint
  readonly actual: bigint
}

type Cells = Readonly<Record<string, string>>
const cell = (row: Cells | undefined, name: string) => row?.[name] ?? ''

const register = readTable('demonstration/departments.csv')
const formRows = readTable('demonstration/forms.csv')
const targetRows = readTable('demonstration/targets.csv')
const byName = new Map(register.map((row) => [cell(row, '部门名称'), row]))

/** The most particular line wins: (department, year), (department, any), (any, year), (any, any). */
function ownTarget(name: string, year: number): bigint | null {
  const wanted = [
    [name, String(year)],
    [name, '*'],
    ['*', String(year)],
    ['*', '*'],
  ]
  for (const [department, of] of wanted) {
    const line = targetRows.find((row) => row['部门名称'] === department && row['年度'] === of)
    if (line) return BigInt(cell(line, '预算完成率目标').replace('%', '')) * 100n
  }
  return null
}

function filedOf(row: Cells): Filed {
  const name = cell(row, '部门名称')
  const year = Number(row['年度'])
  const department = byName.get(name)
  return {
    name,
    year,
    category: cell(department, '类别'),
    division: cell(department, '行政区划代码'),
    parent: cell(department, '主管部门'),
    original: hundredths(row['年初预算(万元)']),
    adjustment: hundredths(row['预算调整数(万元)']),
    revised: hundredths(row['调整预算(万元)']),
    actual: hundredths(row['实际支出(万元)']),
    ownTarget: ownTarget(name, year),
  }
}

const everyForm = formRows.map(filedOf)
const aggregates = new Set(
  formRows
    .filter((row) => row['是否汇总'] === '汇总')
    .map((row) => `${cell(row, '部门名称')} ${cell(row, '年度')}`),
)

export const isContained = ({ parent, year }: Filed): boolean => aggregates.has(`${parent} ${year}`)

export const years: readonly number[] = [...new Set(everyForm.map(({ year }) => year))].sort()

/** Supervising departments stand in a group with their units. */
const heads = new Set(register.map((row) => cell(row, '主管部门')))
export const familyOf = ({ name, parent }: Pick<Filed, 'name' | 'parent'>): string =>
  parent || (heads.has(name) ? name : '')

const firstYear = (name: string): number =>
  Math.min(...everyForm.filter((form) => form.name === name).map(({ year }) => year))

/** The name that 前身部门 leads to in the end, by the departments that have filed until then. */
export function lineageOf(name: string, until = Infinity): string {
  const next = register.filter((row) => cell(row, '前身部门').split('、').includes(name))
  const [only] = next
  const heir = cell(only, '部门名称')
  return only && next.length === 1 && firstYear(heir) <= until ? lineageOf(heir, until) : name
}

export interface Within {
  readonly category?: string
  readonly division?: string
  readonly parent?: string
}

type Placed = Pick<Filed, 'name' | 'category' | 'division' | 'parent'>

const isWithin = (one: Placed, { category, division, parent }: Within): boolean =>
  (category === undefined || one.category === category) &&
  (division === undefined || one.division.startsWith(division)) &&
  (parent === undefined || one.name === parent || one.parent === parent)

export const filedIn = (year: number, within: Within = {}): readonly Filed[] =>
  everyForm.filter((form) => form.year === year && isWithin(form, within))

/** Forms that are added up and have a rate. */
export const ratedIn = (year: number, within: Within = {}): readonly Rated[] =>
  filedIn(year, within).filter(
    (form): form is Rated =>
      !isContained(form) && form.actual !== null && (form.revised ?? 0n) > 0n,
  )

/** Departments that were there, owed a form by 应报年度 and sent none. */
export const notFiledIn = (year: number, within: Within = {}): readonly string[] =>
  register
    .filter((row) => {
      const [from, to] = [Number(row['起始年度']), Number(row['终止年度'])]
      const isThere = (from === 0 || year >= from) && (to === 0 || year <= to)
      const placed = {
        name: cell(row, '部门名称'),
        category: cell(row, '类别'),
        division: cell(row, '行政区划代码'),
        parent: cell(row, '主管部门'),
      }
      const isFiled = everyForm.some((form) => form.name === placed.name && form.year === year)
      const isDue = cell(row, '应报年度').split('、').includes(String(year))
      return isThere && isDue && !isFiled && isWithin(placed, within)
    })
    .map((row) => cell(row, '部门名称'))

export const sum = (amounts: readonly (bigint | null)[]): bigint =>
  amounts.reduce<bigint>((all, one) => all + (one ?? 0n), 0n)

/** In 分: (target × revised − actual), not under 0. */
export function shortfallOf(form: Rated, page: bigint): bigint {
  const lacking = (form.ownTarget ?? page) * form.revised - form.actual * 10_000n
  return lacking > 0n ? lacking : 0n
}

/** Exactly at the target is met. */
export const isBelow = (form: Rated, page: bigint): boolean => shortfallOf(form, page) > 0n

/** Sorted by cross multiplication; the quotient is formed last, once. */
export function ascending(forms: readonly Rated[]): readonly Rated[] {
  return [...forms].sort((a, b) => Number(a.actual * b.revised - b.actual * a.revised))
}

/** The rate in the middle, of two the half of their sum, as a fraction. */
export function medianRate(forms: readonly Rated[]): number | null {
  const sorted = ascending(forms)
  const [a, b] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (!a || !b) return null
  const SCALE = 10n ** 15n
  const twice = ((a.actual * b.revised + b.actual * a.revised) * SCALE) / (a.revised * b.revised)
  return Number(twice) / 2e15
}
