import { departmentIdOf } from '@/domain/department'
import { budgetWords, type Pair, type Read, yearWords } from './department-evidence'
import { firstOf, groupBy } from './department-successions'

/** Numbers and signs that may be a name's own or stand in for layout: `01区民政局`, `区民政局(1)`. */
const BEFORE = /^(?:\d{1,3}(?:\.\d{1,2})*[-_:.、]?|[*×○●□■]{1,3})(?=\D{3})/u
const AFTER = /(?<=\D{3})(?:\(\d{1,2}\)|注?\d{1,2}|[-_]\d{1,2})$/u
const IN_BRACKETS = /^\(([^()]{3,})\)$/u

/** The name alone; the same text where nothing of it looks like a mark. */
const bareName = (name: string): string =>
  departmentIdOf(name).replace(IN_BRACKETS, '$1').replace(BEFORE, '').replace(AFTER, '')

/**
 * Names that only a number or a sign at an end tells from a name that stands by itself. Several
 * with different ones, such as 小学1 and 小学2, are told apart by them.
 */
export function markedNames(filing: readonly Read[]): Pair[] {
  const plain = groupBy(filing, ({ department }) => departmentIdOf(department.name))
  const marked = filing.filter(
    ({ department: { name } }) => bareName(name) !== departmentIdOf(name),
  )
  return [...groupBy(marked, ({ department }) => bareName(department.name))].flatMap(
    ([name, [earlier, ...others]]) => {
      const [later, ...more] = plain.get(name) ?? []
      return earlier && later && others.length + more.length === 0 ? [{ earlier, later }] : []
    },
  )
}

export function marksEvidenceOf({ earlier, later }: Pair): string[] {
  const [marked, plain] = [earlier.department, later.department]
  const both = plain.years.filter((year) => marked.years.includes(year))
  const [first, last] = firstOf(earlier) <= firstOf(later) ? [marked, plain] : [plain, marked]
  return [
    `“${marked.name}”去掉前后的编号或符号就是“${plain.name}”`,
    ...budgetWords(first, last, both),
    yearWords(first, last, both),
  ]
}
