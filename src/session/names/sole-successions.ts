import { budgetWords, isNear, type Pair, type Read, yearWords } from './department-evidence'
import { areOfMany } from './department-name'
import { firstOf, groupBy, lastOf } from './department-successions'

/**
 * Names that have nothing in common, where one department alone of a division stops before its
 * last year and one alone begins in the next: weak, so that its budget must hardly change.
 */
export function soleSuccessions(filing: readonly Read[]): Pair[] {
  const stated = filing.filter(({ department }) => department.divisionCode !== null)
  const divisions = groupBy(stated, ({ department }) => department.divisionCode ?? '')
  return [...divisions.values()].flatMap(pairsIn)
}

function pairsIn(departments: readonly Read[]): Pair[] {
  const ending = groupBy(departments, (one) => String(lastOf(one)))
  const beginning = groupBy(departments, (one) => String(firstOf(one)))
  return [...ending].flatMap(([year, [earlier, ...others]]): Pair[] => {
    const [later, ...more] = beginning.get(String(Number(year) + 1)) ?? []
    const isSole = earlier && later && others.length + more.length === 0
    return isSole && !areOfMany(earlier.parts, later.parts) ? [{ earlier, later }] : []
  })
}

/** `null` where the budgets do not say that it could be one department. */
export function soleEvidenceOf({ earlier, later }: Pair): string[] | null {
  const [a, b] = [earlier.department, later.department]
  if (!isNear(a, b)) return null
  return [
    `名称没有相同之处，但同一区划（${a.divisionCode}）里只有“${a.name}”报到 ${lastOf(earlier)} 年为止，也只有“${b.name}”从 ${firstOf(later)} 年开始报`,
    ...budgetWords(a, b, []),
    yearWords(a, b, []),
    '依据较弱，请查证后再决定',
  ]
}
