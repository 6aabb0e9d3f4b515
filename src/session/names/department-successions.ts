import type { Pair, Read } from './department-evidence'
import { isShortFor, placesAgree } from './department-name'
import { pairsOf } from './similarity'

/** In years; a form may be missing between the two. */
const LONGEST_GAP = 2

/**
 * Departments of which one ends where the other begins, with anything in common that could be
 * evidence: code, core of the name, abbreviation, or a part of the name and work. Each pair may
 * come several times.
 */
export function* successions(filing: readonly Read[]): Generator<Pair> {
  const kin = kinOf([...new Set(filing.map(({ parts }) => parts.whole))])
  const index = groupsBy(filing, (later) =>
    tokensOf(later).flatMap((token) =>
      indexed(later, token).map((place) => `${firstOf(later)} ${token} ${place}`),
    ),
  )
  const shorter = groupsBy(
    [...kin].flatMap(([short, longs]) => longs.map((long) => ({ short, long }))),
    ({ long }) => [long],
  )
  for (const earlier of filing) {
    const { whole } = earlier.parts
    const related = [
      ...(kin.get(whole) ?? []),
      ...(shorter.get(whole) ?? []).map(({ short }) => short),
    ].map((name) => `whole ${name}`)
    for (let gap = 1; gap <= LONGEST_GAP; gap++)
      for (const token of [...tokensOf(earlier), ...related])
        for (const place of sought(earlier, token))
          for (const later of index.get(`${lastOf(earlier) + gap} ${token} ${place}`) ?? [])
            if (mayFollow(earlier, later)) yield { earlier, later }
  }
}

const innermost = ({ parts }: Read): string => parts.places.at(-1) ?? ''
const isCode = (token: string) => token.startsWith('code ')

/** What `placesAgree` asks of the innermost place, as keys: by itself, as any, as any 区. */
const indexed = (later: Read, token: string): readonly string[] => {
  const place = innermost(later)
  return isCode(token) ? ['*'] : [...new Set([place, '*', `*${place.slice(-1)}`])]
}

/** A department without a place may be of any; 区 may be any 区. */
const sought = (earlier: Read, token: string): readonly string[] => {
  const place = innermost(earlier)
  if (place === '' || isCode(token)) return ['*']
  return place.length === 1 ? ['', `*${place}`] : ['', place.slice(-1), place]
}

/** Cheap, because every pair that shares a token is asked. */
const mayFollow = (earlier: Read, later: Read): boolean =>
  divisionsAgree({ earlier, later }) &&
  (placesAgree(earlier.parts, later.parts) ||
    (earlier.department.departmentCode !== null &&
      earlier.department.departmentCode === later.department.departmentCode))

/** What two departments must have one of in common. Parts of a name count only beside work. */
function tokensOf({ department, parts }: Read): string[] {
  const { departmentCode, tasks, indicators } = department
  const hasWork = tasks.size + indicators.size > 0
  return [
    ...(departmentCode === null ? [] : [`code ${departmentCode}`]),
    `core ${parts.core}`,
    `whole ${parts.whole}`,
    ...(hasWork ? [...pairsOf(parts.bare)].map((pair) => `pair ${pair}`) : []),
  ]
}

/** Names by the short form that they may have: 卫生健康 under 卫健. */
export function kinOf(wholes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byLetters = groupsBy(wholes, lettersOf)
  return new Map(
    wholes.flatMap((short) => {
      const [first = '', second = ''] = short
      const longs = byLetters.get(`${first}${second}`) ?? []
      const found = longs.filter((long) => isShortFor(short, long))
      return found.length > 0 ? [[short, found] as const] : []
    }),
  )
}

/** The first two letters that a short form of the name may have: its first, and one of its first two words. */
const lettersOf = (whole: string): string[] => {
  const [first = '', ...rest] = whole
  return [...new Set(rest.slice(0, 3))].map((letter) => `${first}${letter}`)
}

export const firstOf = ({ department }: Read): number => Math.min(...department.years)
export const lastOf = ({ department }: Read): number => Math.max(...department.years)

export const divisionsAgree = ({
  earlier: { department: a },
  later: { department: b },
}: Pair): boolean =>
  a.divisionCode === null || b.divisionCode === null || a.divisionCode === b.divisionCode

export const groupBy = <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> => groupsBy(items, (item) => [keyOf(item)])

function groupsBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}
