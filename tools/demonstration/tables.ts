import { formatAmount } from './amounts'
import { formatCsv } from './csv'
import { isDue } from './district'
import { divisionOf, divisions, years } from './plan'
import { ownTargets } from './targets'
import type { Row } from './csv'
import type { District } from './district'
import type { Draft, DraftIndicator } from './draft'
import type { DepartmentPlan } from './plan'

const HEADERS = {
  departments:
    '部门名称,行政区划代码,行政区划名称,部门代码,类别,主管部门,前身部门,起始年度,终止年度,应报年度',
  forms:
    '部门名称,行政区划代码,年度,是否汇总,年初预算(万元),预算调整数(万元),调整预算(万元),实际支出(万元),' +
    '一般公共预算(万元),政府性基金预算(万元),国有资本经营预算(万元),预算完成率,预算调整率,' +
    '预期目标,目标完成情况,重点项目绩效情况,部门整体绩效,存在问题,改进措施',
  tasks: '部门名称,年度,任务,预期目标,目标完成情况,任务涉及资金(万元)',
  indicators: '部门名称,年度,任务,关键指标,目标值,完成值,单位,方向',
  targets: '部门名称,年度,预算完成率目标',
}

const table = (name: keyof typeof HEADERS, rows: readonly Row[]): [string, string] => [
  `demonstration/${name}.csv`,
  formatCsv(HEADERS[name].split(','), rows),
]

/** Path under `data/` and text of each table. */
export function formatTables({ departments, drafts }: District): readonly [string, string][] {
  return [
    table(
      'departments',
      departments.map((plan) => departmentRow(plan, departments)),
    ),
    table('forms', drafts.map(formRow)),
    table('tasks', drafts.flatMap(taskRows)),
    table('indicators', drafts.flatMap(indicatorRows)),
    table(
      'targets',
      ownTargets.map(({ department, year, percent }) => [
        department,
        year === null ? '*' : String(year),
        `${percent}%`,
      ]),
    ),
  ]
}

function departmentRow(plan: DepartmentPlan, all: readonly DepartmentPlan[]): Row {
  const place = all.findIndex(({ name }) => name === (plan.codeOf ?? plan.name))
  return [
    plan.name,
    divisionOf(plan),
    divisions[divisionOf(plan)],
    String(101 + place),
    plan.category,
    plan.parent ?? '',
    plan.predecessor ?? '',
    plan.from === undefined ? '' : String(plan.from),
    plan.to === undefined ? '' : String(plan.to),
    years.filter((year) => isDue(plan, year)).join('、'),
  ]
}

function formRow({ department, year, isAggregate, money, texts }: Draft): Row {
  return [
    department.name,
    divisionOf(department),
    String(year),
    isAggregate ? '汇总' : '否',
    formatAmount(money.original),
    formatAmount(money.adjustment),
    formatAmount(money.revised),
    formatAmount(money.actual),
    formatAmount(money.general),
    formatAmount(money.funds),
    formatAmount(money.capital),
    money.completionRate,
    money.adjustmentRate,
    texts.expected,
    texts.result,
    texts.priority,
    texts.overall,
    texts.problems,
    texts.improvements,
  ]
}

function taskRows({ department, year, tasks }: Draft): readonly Row[] {
  return tasks.map(({ plan, result, funds }) => [
    department.name,
    String(year),
    plan.name,
    `${plan.objective}。`,
    result,
    formatAmount(funds),
  ])
}

function indicatorRows({ department, year, tasks }: Draft): readonly Row[] {
  return tasks.flatMap(({ plan, indicators }) =>
    indicators.map((indicator) => [
      department.name,
      String(year),
      plan.name,
      indicator.plan.name,
      indicator.target,
      indicator.reported,
      indicator.unit,
      directionOf(indicator),
    ]),
  )
}

function directionOf({ plan }: DraftIndicator): string {
  if (plan.kind === 'word') return ''
  return plan.kind === 'limit' || plan.kind === 'zero' ? '越低越好' : '越高越好'
}
