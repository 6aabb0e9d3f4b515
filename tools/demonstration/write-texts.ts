import { formatAmount, portion } from './amounts'
import { describeMiss, describeValue } from './describe'
import { generalPoints, overallEffects, overallLeads } from './phrases'
import { priorityEffects, priorityLeads, spendingPoints } from './phrases'
import { hashOf, randomFor } from './random'
import { isBelowTarget } from './targets'
import type { Draft, DraftTask } from './draft'

/** Written after the figures stand, so that the prose repeats what the cells say. */
export function writeTexts(draft: Draft): void {
  for (const task of draft.tasks) task.result = describeTask(draft, task)
  const points = pointsOf(draft)
  const numbered = (describe: (task: DraftTask, index: number) => string): string =>
    sentences(draft.tasks.map(describe))
  Object.assign(draft.texts, {
    expected: numbered(
      ({ plan }, index) => `目标${index + 1}：做好${plan.name}，${plan.objective}`,
    ),
    result: numbered((task, index) => `${index + 1}. ${task.plan.name}：${valuesOf(task)}`),
    priority: priorityText(draft),
    overall: overallText(draft),
    problems: sentences([...points.map(([problem]) => problem), ...describeMisses(draft)]),
    improvements: sentences(points.map(([, measure]) => measure)),
  })
}

function describeTask(draft: Draft, task: DraftTask): string {
  const { plan, funds } = task
  const random = randomFor(draft.department.name, draft.year, plan.name, 'result')
  const values = valuesOf(task)
  const amount = `${formatAmount(funds)}万元`
  const direct = portion(funds, random.between(0.7, 0.92))
  const rest = formatAmount(funds - direct)
  const parts = `项目直接支出${formatAmount(direct)}万元、组织实施支出${rest}万元`
  return random.pick([
    `${values}，使用资金${amount}。`,
    `${values}，共使用资金${amount}，其中${parts}。`,
    `安排资金${amount}，${values}。`,
    `各环节按计划推进，${values}，资金使用${amount}。`,
  ])
}

const valuesOf = ({ indicators }: DraftTask): string => indicators.map(describeValue).join('，')

function priorityText(draft: Draft): string {
  const [task] = draft.tasks
  if (task === undefined) return ''
  const amount = `${formatAmount(task.funds)}万元`
  const told = randomFor(draft.department.name, draft.year, 'priority').pick([
    `该项目使用资金${amount}，${valuesOf(task)}`,
    `项目投入资金${amount}，全年${valuesOf(task)}`,
    `从产出看，${valuesOf(task)}，使用资金${amount}`,
  ])
  const [lead = '', effect = ''] = [
    ...rotate(priorityLeads, draft, 1),
    ...rotate(priorityEffects, draft, 1),
  ].map(fillIn(draft, task))
  return sentences([lead, told, effect])
}

function overallText(draft: Draft): string {
  const told = draft.tasks
    .slice(1)
    .map((task) => `${task.plan.name}安排资金${formatAmount(task.funds)}万元，${valuesOf(task)}`)
  const [lead = '', effect = ''] = [
    ...rotate(overallLeads, draft, 1),
    ...rotate(overallEffects, draft, 1),
  ].map(fillIn(draft))
  return sentences([lead, ...told, effect])
}

type Point = readonly [problem: string, measure: string]

function pointsOf(draft: Draft): readonly Point[] {
  const { name } = draft.department
  const speaksOfSpending = isBelowTarget(draft) || randomFor(name, draft.year, 'point').chance(0.2)
  const fill = fillIn(draft)
  const points = [
    ...(speaksOfSpending ? rotate(spendingPoints, draft, 1) : []),
    ...rotate(generalPoints, draft, 2 + (hashOf(name) % 2)),
  ]
  return points.map(([problem, measure]) => [fill(problem), fill(measure)])
}

function describeMisses({ department, year, tasks }: Draft): readonly string[] {
  const random = randomFor(department.name, year, 'reason')
  return tasks
    .flatMap(({ indicators }) => indicators)
    .filter(({ isMissed, isUnexplained }) => isMissed && !isUnexplained)
    .map((indicator) => describeMiss(indicator, random))
}

/** The next `size` of a list for this year: no year repeats the year before it. */
function rotate<T>(list: readonly T[], { department, year }: Draft, size: number): readonly T[] {
  const start = hashOf(`${department.name}${JSON.stringify(list[0])}`) + (year - 2018) * size
  return [...list, ...list].slice(start % list.length, (start % list.length) + size)
}

const fillIn =
  ({ department }: Draft, task?: DraftTask) =>
  (text: string): string =>
    text.replaceAll('{field}', department.field).replaceAll('{task}', task?.plan.name ?? '')

const sentences = (list: readonly string[]): string =>
  list.map((sentence) => `${sentence}。`).join('')
