import type { Dataset } from '@/domain/source'
import { evidenceOf, type NamedDepartment, type Pair, type Read } from './department-evidence'
import { departmentName, placesAgree, withBarePlace } from './department-name'
import {
  divisionsAgree,
  firstOf,
  groupBy,
  kinOf,
  lastOf,
  successions,
} from './department-successions'
import { markedNames, marksEvidenceOf } from './marked-names'
import { soleEvidenceOf, soleSuccessions } from './sole-successions'
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
  const suggested = (
    pairs: Iterable<Pair>,
    evidenceFor: (pair: Pair) => readonly string[] | null,
  ): Suggestion[] =>
    [...pairs].flatMap((pair) => {
      const ids = [pair.earlier, pair.later].map(({ department }) => department.departmentId)
      const key = ids.sort().join('\n')
      if (seen.has(key) || isTold(pair) || !divisionsAgree(pair)) return []
      seen.add(key)
      const evidence = evidenceFor(pair)
      return evidence === null ? [] : [suggestionOf(dataset, pair, evidence)]
    })
  return [
    ...suggested(markedNames(filing), marksEvidenceOf),
    ...suggested(spellings(filing), evidenceOf),
    ...suggested(successions(filing), evidenceOf),
    ...suggested(soleSuccessions(filing), soleEvidenceOf),
  ]
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

/** So many departments of one name are of many places: what tells them apart is left to the codes. */
const MOST_NAMES = 600

/** Names with one core or of which one is short for the other; one that fits several places fits none. */
function spellings(filing: readonly Read[]): Pair[] {
  const byCore = groupBy(filing, ({ parts }) => parts.core)
  const byWhole = groupBy(filing, ({ parts }) => parts.whole)
  const kin = [...kinOf([...byWhole.keys()])].flatMap(([short, longs]) =>
    longs.map((long) => [short, long].flatMap((whole) => byWhole.get(whole) ?? [])),
  )
  const groups = [...byCore.values(), ...kin]
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

/** The 部门 table says already that one came from the other: they are one lineage. */
const isTold = ({ earlier: { department: a }, later: { department: b } }: Pair): boolean =>
  b.predecessorIds.includes(a.departmentId) || a.predecessorIds.includes(b.departmentId)
