import { formatDay } from '@/domain/day'
import { departmentIdOf } from '@/domain/department'
import type { Dataset } from '@/domain/source'
import type { AliasRow } from '@/domain/tidy'
import { chosenAbout, type Choices } from '../choices'
import { activeEntries, type Entry } from '../entry'

/** Of the alias tables, then those that the reader approved: the last about a name holds. */
export const aliasesOf = (
  dataset: Dataset,
  entries: readonly Entry[],
  choices: Choices,
): readonly AliasRow[] =>
  eachOnce([
    ...activeEntries(dataset, entries).flatMap(({ reading }) => reading.tables.aliases),
    ...chosenAbout(choices, 'name')
      .filter((one) => one.dataset === dataset && one.isSame)
      .sort((a, b) => a.at - b.at)
      .map(({ evidence, by, at, ...row }) => ({
        ...row,
        basis: `${evidence}（${by || '未署名'} ${formatDay(at)} 批准）`,
      })),
  ])

/** An export that came back says the same as the tables it came from; of equal rows the last stays. */
function eachOnce(rows: readonly AliasRow[]): readonly AliasRow[] {
  const known = new Map<string, AliasRow>()
  for (const row of rows) {
    const { kind, departmentName, name, canonicalName, basis } = row
    const key = JSON.stringify([kind, departmentName, name, canonicalName, basis])
    known.delete(key)
    known.set(key, row)
  }
  return [...known.values()]
}

/** The name that a department's name stands for. */
export function departmentAliases(rows: readonly AliasRow[]): (name: string) => string {
  const aliases = new Map(
    rows
      .filter(({ kind }) => kind === 'department')
      .map(({ name, canonicalName }) => [departmentIdOf(name), canonicalName]),
  )
  return (name) => followed(name, departmentIdOf, (id) => aliases.get(id))
}

/** Common name of an indicator: the department's own alias first, then one for every department. */
export function indicatorAliases(
  rows: readonly AliasRow[],
): (departmentId: string, name: string) => string {
  const canonical = departmentAliases(rows)
  const aliases = new Map(
    rows
      .filter(({ kind }) => kind === 'indicator')
      .map(({ departmentName, name, canonicalName }) => [
        `${departmentName === null ? '' : departmentIdOf(canonical(departmentName))} ${name}`,
        canonicalName,
      ]),
  )
  return (departmentId, name) => {
    const [plainId = departmentId] = departmentId.split('@')
    return followed(
      name,
      (one) => one,
      (one) => aliases.get(`${plainId} ${one}`) ?? aliases.get(` ${one}`),
    )
  }
}

/** From alias to alias; a ring ends where it would close. */
function followed(
  name: string,
  keyOf: (name: string) => string,
  next: (key: string) => string | undefined,
): string {
  const seen = new Set<string>()
  let last = name
  for (
    let key = keyOf(name), found = next(key);
    found !== undefined && !seen.has(key);
    key = keyOf(found), found = next(key)
  ) {
    seen.add(key)
    last = found
  }
  return last
}
