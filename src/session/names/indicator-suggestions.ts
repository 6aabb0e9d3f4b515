import type { Dataset } from '@/domain/source'
import { indicatorKey } from './indicator-key'
import { similarity } from './similarity'
import type { Suggestion } from './suggestion'

/** One line of a form. */
export interface NamedLine {
  /** The common name where one applies already. */
  readonly name: string
  readonly departmentId: string
  readonly departmentName: string
  readonly fiscalYear: number
  readonly unit: string | null
}

interface Use {
  readonly name: string
  readonly key: string
  readonly changes: readonly string[]
  readonly count: number
  readonly departments: ReadonlyMap<string, string>
  readonly years: ReadonlySet<number>
  /** Department and year of each form. */
  readonly forms: ReadonlySet<string>
  readonly units: ReadonlySet<string>
}

/** Names under one key, and names of one department that follow each other and hardly differ. */
export function suggestIndicators(dataset: Dataset, lines: readonly NamedLine[]): Suggestion[] {
  const uses = usesOf(lines)
  const pairs = [...pairsWithin(groupBy(uses, ({ key }) => [key])), ...successions(uses)]
  return pairs.flatMap(([a, b]) => {
    const [canonical, other] = isMoreUsed(a, b) ? [a, b] : [b, a]
    const departments = new Set([...a.departments.keys(), ...b.departments.keys()])
    const [only] = a.departments.values()
    return [
      {
        dataset,
        kind: 'indicator' as const,
        departmentName: departments.size === 1 ? (only ?? null) : null,
        name: other.name,
        canonicalName: canonical.name,
        evidence: evidenceOf(other, canonical),
      },
    ]
  })
}

function usesOf(lines: readonly NamedLine[]): Use[] {
  const byName = groupBy(lines, ({ name }) => [name])
  return [...byName].map(([name, own]) => ({
    name,
    ...indicatorKey(name),
    count: own.length,
    departments: new Map(own.map((line) => [line.departmentId, line.departmentName])),
    years: new Set(own.map(({ fiscalYear }) => fiscalYear)),
    forms: new Set(own.map(({ fiscalYear, departmentId }) => `${fiscalYear} ${departmentId}`)),
    units: new Set(own.flatMap(({ unit }) => (unit === null ? [] : [unit]))),
  }))
}

type Pair = readonly [Use, Use]

/** A form that reports both says that they are two things. */
const areApart = (a: Use, b: Use): boolean => [...a.forms].every((form) => !b.forms.has(form))

const pairsWithin = (groups: ReadonlyMap<string, readonly Use[]>): Pair[] =>
  [...groups.values()].flatMap((group) =>
    group.flatMap((a, at) =>
      group
        .slice(at + 1)
        .filter((b) => areApart(a, b) && haveKindredUnits(a, b))
        .map((b): Pair => [a, b]),
    ),
  )

/** Longer lists are left to the rules: every name against every other would take too long. */
const MOST_NAMES = 300
const ALIKE = 0.7

/** Satisfaction of different respondents is never the same; what one department reports in one unit may be. */
function successions(uses: readonly Use[]): Pair[] {
  const ofOne = uses.filter((use) => use.departments.size === 1 && !/满意/u.test(use.name))
  const byDepartment = groupBy(ofOne, ({ departments }) => [...departments.keys()])
  return [...byDepartment.values()]
    .filter((group) => group.length <= MOST_NAMES)
    .flatMap((group) => pairsWithin(new Map([['', group]])))
    .filter(([a, b]) => a.key !== b.key && followOn(a, b) && similarity(a.key, b.key) >= ALIKE)
    .filter(([a, b]) => a.key.replace(/\d+/gu, '') !== b.key.replace(/\d+/gu, ''))
}

const followOn = (a: Use, b: Use): boolean => lastOf(a) < firstOf(b) || lastOf(b) < firstOf(a)
const firstOf = ({ years }: Use): number => Math.min(...years)
const lastOf = ({ years }: Use): number => Math.max(...years)

const PEOPLE = /^(?:人|人次|名|人员)$/u

/** 人 and 人次 go together; other units have to be the same where both state one. */
function haveKindredUnits(a: Use, b: Use): boolean {
  const kin = ({ units }: Use) => [...units].map((unit) => (PEOPLE.test(unit) ? '人' : unit))
  const [left, right] = [kin(a), new Set(kin(b))]
  return left.length === 0 || right.size === 0 || left.some((unit) => right.has(unit))
}

const isMoreUsed = (a: Use, b: Use): boolean =>
  a.count === b.count ? lastOf(a) > lastOf(b) : a.count > b.count

function evidenceOf(a: Use, b: Use): string[] {
  const changes = [...new Set([...a.changes, ...b.changes])]
  const shared = [...a.departments].filter(([id]) => b.departments.has(id)).map(([, name]) => name)
  const alike = Math.round(similarity(a.key, b.key) * 100)
  const units = [[...a.units].join('、'), [...b.units].join('、')]
  return [
    a.key === b.key ? `只差${changes.join('、')}` : `同一部门先后使用，名称相似 ${alike}%`,
    shared.length > 0 ? `都由${shared.slice(0, 3).join('、')}填报` : '由不同的部门填报',
    `“${a.name}”用于${span(a)}，“${b.name}”用于${span(b)}，没有一份表同时填报两个`,
    units[0] === units[1]
      ? `单位都是${units[0] || '空白'}`
      : `单位不同：${units.map((unit) => unit || '空白').join(' 与 ')}，合并前请看清`,
  ]
}

const span = (use: Use): string => {
  const [first, last] = [firstOf(use), lastOf(use)]
  return first === last ? ` ${first} 年` : ` ${first}–${last} 年`
}

function groupBy<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows)
    for (const key of keysOf(row)) {
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
  return groups
}
