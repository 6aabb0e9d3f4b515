import { departmentIdOf } from '@/domain/department'
import type { Dataset } from '@/domain/source'
import { overlap, similarity } from './similarity'
import type { Suggestion } from './suggestion'

/** A department as it stands in figures. */
export interface NamedDepartment {
  readonly departmentId: string
  readonly name: string
  readonly divisionCode: string | null
  readonly departmentCode: string | null
  readonly predecessorIds: readonly string[]
  /** Years with a form. */
  readonly years: readonly number[]
  /** Names of its tasks, of all years. */
  readonly tasks: ReadonlySet<string>
}

interface Pair {
  readonly earlier: NamedDepartment
  readonly later: NamedDepartment
}

/** Departments of which one ends where the other begins, and that have more in common. */
export function suggestDepartments(
  dataset: Dataset,
  departments: readonly NamedDepartment[],
): Suggestion[] {
  const filing = departments.filter(({ years }) => years.length > 0)
  const beginning = new Map<number, NamedDepartment[]>()
  for (const one of filing)
    beginning.set(firstOf(one), [...(beginning.get(firstOf(one)) ?? []), one])
  return filing.flatMap((earlier) =>
    Array.from({ length: LONGEST_GAP }, (_, gap) => beginning.get(lastOf(earlier) + gap + 1) ?? [])
      .flat()
      .map((later): Pair => ({ earlier, later }))
      .filter((pair) => !isTold(pair) && divisionsAgree(pair))
      .flatMap((pair) => {
        const evidence = evidenceOf(pair)
        return evidence === null ? [] : [suggestionOf(dataset, pair, evidence)]
      }),
  )
}

const suggestionOf = (
  dataset: Dataset,
  { earlier, later }: Pair,
  evidence: readonly string[],
): Suggestion => ({
  dataset,
  kind: 'department',
  departmentName: null,
  name: earlier.name,
  canonicalName: later.name,
  evidence,
})

/** In years; a form may be missing between the two. */
const LONGEST_GAP = 2

const firstOf = ({ years }: NamedDepartment): number => Math.min(...years)
const lastOf = ({ years }: NamedDepartment): number => Math.max(...years)

/** The 部门 table says already that one came from the other: they are one lineage. */
const isTold = ({ earlier, later }: Pair): boolean =>
  later.predecessorIds.includes(earlier.departmentId)

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

const divisionsAgree = ({ earlier, later }: Pair): boolean =>
  agree(earlier.divisionCode, later.divisionCode)

const sameCode = ({ earlier, later }: Pair): boolean =>
  earlier.departmentCode !== null && earlier.departmentCode === later.departmentCode

const ALIKE = 0.5
const SAME_WORK = 0.4

/** `null`: too little in common. */
function evidenceOf(pair: Pair): string[] | null {
  const { earlier, later } = pair
  const [a, b] = [coreOf(earlier.name), coreOf(later.name)]
  const alike = similarity(a, b)
  const work = overlap(earlier.tasks, later.tasks)
  const isSameCore = a === b && a !== ''
  const hasSameWork = work >= SAME_WORK
  const clauses = [
    sameCode(pair) ? `部门代码相同（${later.departmentCode}）` : null,
    isSameCore ? `去掉地名和“局”“委”等后名称相同（${a}）` : null,
    !isSameCore && alike >= ALIKE ? `名称相似 ${Math.round(alike * 100)}%` : null,
    hasSameWork ? `主要任务有 ${Math.round(work * 100)}% 相同` : null,
  ].filter((clause) => clause !== null)
  const isEnough = sameCode(pair) || isSameCore || (alike >= ALIKE && hasSameWork)
  return isEnough ? [...clauses, yearsOf(pair)] : null
}

function yearsOf({ earlier, later }: Pair): string {
  return `“${earlier.name}”的自评表到 ${lastOf(earlier)} 年为止，“${later.name}”的从 ${firstOf(later)} 年开始，没有同一年两份都有的`
}

const PLACE = /^.{2,10}?(?:省|自治区|市|自治州|区|县|旗)(?=.{2,})/u
const BODY = /(?:工作)?(?:委员会|办公室|管理局|局|委|办|厅|处|中心|署|部)$/u

/** `财政` of 广州市天河区财政局. */
export function coreOf(name: string): string {
  let core = departmentIdOf(name)
  for (let shorter = core.replace(PLACE, ''); shorter !== core; shorter = core.replace(PLACE, ''))
    core = shorter
  const body = core.replace(BODY, '')
  return body.length >= 2 ? body : core
}
