import { draftKey } from '../draft'
import { figureFaults } from './figures'
import { textFaults } from './texts'
import type { Draft } from '../draft'
import type { Fault, Planted } from './fault'

export type { Planted } from './fault'

type Drafts = ReadonlyMap<string, Draft>

export const plantFigures = (drafts: Drafts): readonly Planted[] =>
  figureFaults.flatMap((fault) => apply(fault, drafts))

export const plantTexts = (drafts: Drafts): readonly Planted[] => [
  ...textFaults(drafts).flatMap((fault) => apply(fault, drafts)),
  ...structuralFaults,
  ...[...drafts.values()].flatMap(missingTargets),
]

/** These stand in the roster: who files, and under which code. */
const structuralFaults: readonly Planted[] = [
  {
    department: '示例区招生考试中心',
    year: 2022,
    check: 'Q26',
    what: '主管部门示例区教育局已报送汇总表，所属单位又单独报送',
    field: '部门名称',
  },
  {
    department: '示例区地方志编纂办公室',
    year: 2023,
    check: 'Q27',
    what: '部门代码与示例区地方志办公室相同，名称改变而没有填写前身部门',
    field: '部门名称',
  },
]

function apply(fault: Fault, drafts: Drafts): readonly Planted[] {
  const { department, year, checks, field, plant } = fault
  const draft = drafts.get(draftKey(department, year))
  if (draft === undefined) throw new RangeError(`${department} has no form for ${year}`)
  const what = plant(draft)
  return checks
    .filter((check) => check !== '')
    .map((check) => ({ department, year, check, what, ...(field === undefined ? {} : { field }) }))
}

function missingTargets({ department, year, tasks }: Draft): readonly Planted[] {
  const names = tasks
    .flatMap(({ indicators }) => indicators)
    .filter(({ target }) => target === '')
    .map(({ plan }) => plan.name)
  if (names.length === 0) return []
  const what = `没有填写目标值的指标：${names.join('、')}`
  return [{ department: department.name, year, check: 'Q13', what, field: '目标值' }]
}
