import type { Dataset } from '@/domain/source'
import { evidenceOf, type NamedDepartment, type Pair, type Read } from './department-evidence'
import { departmentName, isShortFor, placesAgree, withBarePlace } from './department-name'
import type { Suggestion } from './suggestion'

/**
 * Departments of which one may go on where the other ended, and two spellings of one name. Names
 * alone are enough only where nothing in them but place, abbreviation or 本级 differs.
 */
export function suggestDepartments(
  dataset: Dataset,
  departments: readonly NamedDepartment[],
): Suggestion[] {
  const filing = readAll(departments.filter(({ years }) => years.length > 0))
  const seen = new Set<string>()
  return [...spellings(filing), ...successions(filing)].flatMap((pair) => {
    const ids = [pair.earlier, pair.later].map(({ department }) => department.departmentId)
    const key = ids.sort().join('\n')
    if (seen.has(key) || isTold(pair) || !divisionsAgree(pair)) return []
    seen.add(key)
    const evidence = evidenceOf(pair)
    return evidence === null ? [] : [suggestionOf(dataset, pair, evidence)]
  })
}

/** A first letter such as 区 is a place where the rest is what another department does. */
function readAll(departments: readonly NamedDepartment[]): Read[] {
  const all = departments.map((department) => ({
    department,
    parts: departmentName(department.name),
  }))
  const cores = new Set(all.map(({ parts }) => parts.core))
  return all.map((one) => {
    const bare = withBarePlace(one.parts)
    return bare !== null && cores.has(bare.core) ? { ...one, parts: bare } : one
  })
}

/** In years; a form may be missing between the two. */
const LONGEST_GAP = 2

function successions(filing: readonly Read[]): Pair[] {
  const beginning = groupBy(filing, (one) => String(firstOf(one)))
  return filing.flatMap((earlier) =>
    Array.from(
      { length: LONGEST_GAP },
      (_, gap) => beginning.get(String(lastOf(earlier) + gap + 1)) ?? [],
    )
      .flat()
      .map((later) => ({ earlier, later })),
  )
}

/** Longer lists of names with one first letter are left to the codes and tasks. */
const MOST_NAMES = 600

/** Names with one core or of which one is short for the other; one that fits several places fits none. */
function spellings(filing: readonly Read[]): Pair[] {
  const byCore = groupBy(filing, ({ parts }) => parts.core)
  const byWhole = groupBy(filing, ({ parts }) => parts.whole)
  const byLetter = groupBy([...byWhole.keys()], (whole) => whole.slice(0, 1))
  const kin = [...byLetter.values()]
    .filter(({ length }) => length <= MOST_NAMES)
    .flatMap((group) =>
      group.flatMap((short) =>
        group.filter((long) => isShortFor(short, long)).map((long) => [short, long]),
      ),
    )
  const groups = [
    ...byCore.values(),
    ...kin.map((pair) => pair.flatMap((whole) => byWhole.get(whole) ?? [])),
  ]
  return groups.flatMap(pairsIn)
}

function pairsIn(group: readonly Read[]): Pair[] {
  if (group.length > MOST_NAMES) return []
  return group.flatMap((one, at) => {
    const others = group.slice(at + 1).filter((other) => fits(one, other))
    return others
      .filter((other) => isOnlyFit(one, other, group) && isOnlyFit(other, one, group))
      .map((other) => inOrder(one, other))
  })
}

const fits = (a: Read, b: Read): boolean =>
  placesAgree(a.parts, b.parts) && divisionsAgree({ earlier: a, later: b })

/** 区总工会 may be that of 天河区 or of 越秀区: then it is neither's spelling. */
const isOnlyFit = (one: Read, other: Read, group: readonly Read[]): boolean =>
  group.every(
    (third) =>
      third === one ||
      third === other ||
      !fits(one, third) ||
      placesAgree(other.parts, third.parts),
  )

const inOrder = (a: Read, b: Read): Pair => {
  if (lastOf(a) < firstOf(b)) return { earlier: a, later: b }
  if (lastOf(b) < firstOf(a)) return { earlier: b, later: a }
  // Of two spellings of the same years the fuller one stays.
  return a.department.name.length <= b.department.name.length
    ? { earlier: a, later: b }
    : { earlier: b, later: a }
}

const suggestionOf = (
  dataset: Dataset,
  { earlier, later }: Pair,
  evidence: readonly string[],
): Suggestion => ({
  dataset,
  kind: 'department',
  departmentName: null,
  name: earlier.department.name,
  canonicalName: later.department.name,
  evidence,
})

const firstOf = ({ department }: Read): number => Math.min(...department.years)
const lastOf = ({ department }: Read): number => Math.max(...department.years)

/** The 部门 table says already that one came from the other: they are one lineage. */
const isTold = ({ earlier: { department: a }, later: { department: b } }: Pair): boolean =>
  b.predecessorIds.includes(a.departmentId) || a.predecessorIds.includes(b.departmentId)

const divisionsAgree = ({ earlier: { department: a }, later: { department: b } }: Pair): boolean =>
  a.divisionCode === null || b.divisionCode === null || a.divisionCode === b.divisionCode

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
