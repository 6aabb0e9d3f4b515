import { departmentIdOf } from '@/domain/department'
import { fires, note, notApplicable, pass } from './answer'
import type { CasebookCheck, CheckResult, FiledForm, Register } from './check'
import { departmentsByYear, latestBefore, type YearIndex, yearIndex } from './register'

const fields = ['department', 'fiscal_year']

interface Coded {
  readonly departmentId: string
  readonly fiscalYear: number
  readonly name: string
  readonly predecessorIds: readonly string[]
  /** GB/T 2260, and the number within the district; `null`: not stated. */
  readonly divisionCode: string | null
  readonly departmentCode: string | null
}

export const nameAndCode: CasebookCheck = {
  kind: 'casebook',
  id: 'Q27',
  name: '年度之间名称与代码对不上',
  severity: 'warning',
  rationale: '改名或换代码而没有说明，同一个部门会被当成两个，年度对比就断了。',
  basis:
    '与最近一个有自评表的以前年度比较：同一部门代码（同一行政区划内）下名称不同，或同一名称换了部门代码、行政区划代码。部门表的“前身部门”写明了的，只作说明。没有代码或没有以前年度的不判断。',
  open(register) {
    const coded = codedForms(register)
    const byCode = yearIndex([...coded.values()], codeKey)
    const byName = yearIndex([...coded.values()], ({ name }) => name)
    return (filed): CheckResult => {
      const one = coded.get(filed)
      if (!one || (one.departmentCode === null && one.divisionCode === null)) return notApplicable
      const underCode = latestBefore(byCode, codeKey(one), one.fiscalYear)
      if (underCode.length > 0 && underCode.every(({ name }) => name !== one.name))
        return judgeRename(one, underCode)
      const underName = latestBefore(byName, one.name, one.fiscalYear)
      const moved = movedFrom(one, underName, byName)
      if (moved)
        return fires(
          fields,
          `${moved.fiscalYear} 年的代码为 ${codeText(moved)}，${one.fiscalYear} 年为 ${codeText(one)}，名称未变`,
        )
      return underCode.length + underName.length > 0 ? pass(fields) : notApplicable
    }
  },
}

const codeKey = ({ divisionCode, departmentCode }: Coded): string | null =>
  departmentCode === null ? null : `${divisionCode ?? ''} ${departmentCode}`

const codeText = ({ divisionCode, departmentCode }: Coded): string =>
  [divisionCode, departmentCode].filter((code) => code !== null).join('-')

function codedForms({ filed, departments }: Register): ReadonlyMap<FiledForm, Coded> {
  const statedIn = departmentsByYear(departments)
  return new Map(
    filed.map((one) => {
      const { departmentId, fiscalYear, form } = one
      const stated = statedIn(departmentId, fiscalYear)
      const name = departmentIdOf(form.department?.value ?? stated?.name ?? departmentId)
      return [
        one,
        {
          departmentId,
          fiscalYear,
          name,
          predecessorIds: stated?.predecessorIds ?? [],
          divisionCode: form.divisionCode ?? stated?.divisionCode ?? null,
          departmentCode: stated?.departmentCode ?? null,
        },
      ]
    }),
  )
}

function judgeRename(one: Coded, before: readonly Coded[]): CheckResult {
  const [first] = before
  const names = before.map(({ name }) => name).join('、')
  const change = `代码 ${codeText(one)} 在 ${first?.fiscalYear ?? ''} 年属于${names}，${one.fiscalYear} 年属于${one.name}`
  return before.some(({ departmentId }) => one.predecessorIds.includes(departmentId))
    ? note(fields, `${change}，部门表已写明前身部门`)
    : fires(fields, `${change}，没有写明前身部门`)
}

/** The form of the same name whose code this one took over from; two that go on side by side are two departments. */
function movedFrom(
  one: Coded,
  before: readonly Coded[],
  byName: YearIndex<Coded>,
): Coded | undefined {
  if (before.some((other) => isSameCode(other, one))) return undefined
  const now = byName.get(one.name)?.get(one.fiscalYear) ?? []
  return before.find((other) => !now.some((beside) => isSameCode(beside, other)))
}

const agrees = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

const isSameCode = (a: Coded, b: Coded): boolean =>
  agrees(a.divisionCode, b.divisionCode) && agrees(a.departmentCode, b.departmentCode)
