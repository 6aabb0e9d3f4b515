import { formatAmount, portion } from './amounts'
import { generalPoints, missReasons, overallLeads, priorityLeads, spendingPoints } from './phrases'
import { randomFor } from './random'
import { isBelowTarget } from './targets'
import type { Draft, DraftIndicator, DraftTask } from './draft'

/** Written after the figures stand, so that the prose repeats what the cells say. */
export function writeTexts(draft: Draft): void {
  for (const task of draft.tasks) task.result = describeTask(draft, task)
  const points = pointsOf(draft)
  Object.assign(draft.texts, {
    expected: draft.tasks
      .map(({ plan }, index) => `目标${index + 1}：${plan.objective}。`)
      .join(''),
    result: draft.tasks.map((task, index) => `${index + 1}. ${summarise(task)}。`).join(''),
    priority: priorityText(draft),
    overall: overallText(draft),
    problems: sentences([...points.map(([problem]) => problem), ...describeMisses(draft)]),
    improvements: sentences(points.map(([, measure]) => measure)),
  })
}

function describeTask(draft: Draft, { plan, indicators, funds }: DraftTask): string {
  const random = randomFor(draft.department.name, draft.year, plan.name, 'result')
  const values = indicators.map(describeValue).join('，')
  const amount = `${formatAmount(funds)}万元`
  const direct = portion(funds, random.between(0.7, 0.92))
  const parts = `项目直接支出${formatAmount(direct)}万元、组织实施支出${formatAmount(funds - direct)}万元`
  return random.pick([
    `${values}，使用资金${amount}。`,
    `${values}，共使用资金${amount}，其中${parts}。`,
    `安排资金${amount}，${values}。`,
    `各环节按计划推进，${values}，资金使用${amount}。`,
  ])
}

const summarise = ({ plan, indicators }: DraftTask): string =>
  `${plan.name}：${indicators.slice(0, 1).map(describeValue).join('')}`

export function describeValue({ plan, reported, unit }: DraftIndicator): string {
  return plan.kind === 'word' ? `${plan.name}${reported}` : `${plan.name}为${reported}${unit}`
}

function priorityText(draft: Draft): string {
  const [task] = draft.tasks
  if (task === undefined) return ''
  const lead = rotate(priorityLeads, draft, 1)
    .map((text) => text.replace('{task}', task.plan.name))
    .map(fieldOf(draft))
  const value = task.indicators.slice(0, 1).map(describeValue).join('')
  return sentences([...lead, `该项目使用资金${formatAmount(task.funds)}万元，${value}`])
}

function overallText(draft: Draft): string {
  const task = draft.tasks[1] ?? draft.tasks[0]
  if (task === undefined) return ''
  const lead = rotate(overallLeads, draft, 1).map(fieldOf(draft))
  const value = task.indicators.map(describeValue).join('，')
  return sentences([...lead, `${task.plan.name}安排资金${formatAmount(task.funds)}万元，${value}`])
}

type Point = readonly [problem: string, measure: string]

function pointsOf(draft: Draft): readonly Point[] {
  const speaksOfSpending =
    isBelowTarget(draft) || randomFor(draft.department.name, draft.year, 'point').chance(0.2)
  const points = [
    ...(speaksOfSpending ? rotate(spendingPoints, draft, 1) : []),
    ...rotate(generalPoints, draft, 2),
  ]
  const fill = fieldOf(draft)
  return points.map(([problem, measure]) => [fill(problem), fill(measure)])
}

function describeMisses(draft: Draft): readonly string[] {
  const random = randomFor(draft.department.name, draft.year, 'reason')
  return draft.tasks
    .flatMap(({ indicators }) => indicators)
    .filter(({ isMissed, isUnexplained }) => isMissed && !isUnexplained)
    .map(
      (indicator) =>
        `${describeValue(indicator)}，未达到目标值，主要原因是${random.pick(missReasons)}`,
    )
}

/** The next `size` of a list for this year: no year repeats the year before it. */
function rotate<T>(list: readonly T[], { department, year }: Draft, size: number): readonly T[] {
  const start = randomFor(department.name, list.length, 'start').integer(0, list.length - 1)
  return Array.from(
    { length: size },
    (_, index) => (start + (year - 2018) * size + index) % list.length,
  )
    .map((index) => list[index])
    .filter((item) => item !== undefined)
}

const fieldOf =
  ({ department }: Draft) =>
  (text: string): string =>
    text.replaceAll('{field}', department.field)

export const sentences = (list: readonly string[]): string =>
  list.map((sentence) => `${sentence}。`).join('')
