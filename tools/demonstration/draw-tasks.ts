import { randomFor } from './random'
import type { DraftIndicator, DraftTask } from './draft'
import type { DepartmentPlan, IndicatorPlan, TaskPlan } from './plan'
import type { Random } from './random'

const GROWTH_A_YEAR = 0.02

export function drawTasks(department: DepartmentPlan, year: number): DraftTask[] {
  return department.tasks.map((plan) => drawTask(department, plan, year))
}

function drawTask(department: DepartmentPlan, plan: TaskPlan, year: number): DraftTask {
  const growth = 1 + (year - 2022) * GROWTH_A_YEAR
  const random = randomFor(department.name, plan.name, year)
  const indicators = plan.indicators.map((indicator) =>
    drawIndicator(indicator, expectedLevel(department, plan, indicator) * growth, {
      random,
      year,
      missRate: missRateOf(department, year),
    }),
  )
  return { plan, indicators, funds: fundsOf(department, plan, indicators, random), result: '' }
}

function missRateOf(department: DepartmentPlan, year: number): number {
  const isSlow = (department.usualRate ?? 100) < 90
  return (isSlow ? 0.16 : 0.05) + (year === 2020 ? 0.14 : 0)
}

function expectedLevel(
  department: DepartmentPlan,
  plan: TaskPlan,
  { cost, level }: IndicatorPlan,
): number {
  return cost === null ? level : (department.size * plan.share * 9000) / cost
}

/** What the paid count costs, so that 单位成本 keeps to a trend; a share of the budget without one. */
function fundsOf(
  department: DepartmentPlan,
  plan: TaskPlan,
  indicators: readonly DraftIndicator[],
  random: Random,
): bigint {
  const paid = indicators.find((indicator) => indicator.plan.cost !== null)
  const drift = random.between(0.94, 1.06)
  const yuan =
    paid === undefined
      ? department.size * plan.share * 9000 * drift
      : Number(paid.reported) * (paid.plan.cost ?? 0) * drift
  return BigInt(Math.round(yuan / 100))
}

interface DrawContext {
  readonly random: Random
  readonly year: number
  readonly missRate: number
}

function drawIndicator(plan: IndicatorPlan, level: number, context: DrawContext): DraftIndicator {
  const isMissed = context.random.chance(context.missRate) && /count|share|limit/.test(plan.kind)
  const { target, reported } = drawValues(plan, level, isMissed, context.random)
  return {
    plan,
    target: plan.hasTarget ? target : '',
    reported,
    unit: plan.unit,
    isMissed: isMissed && plan.hasTarget,
    isUnexplained: false,
  }
}

interface Values {
  readonly target: string
  readonly reported: string
}

function drawValues(plan: IndicatorPlan, level: number, isMissed: boolean, random: Random): Values {
  switch (plan.kind) {
    case 'count':
      return drawCount(Math.max(5, roundDown(level)), isMissed, random)
    case 'share':
      return drawShare(plan.level, isMissed, random)
    case 'limit':
      return drawLimit(plan.level, isMissed, random)
    case 'word':
      return {
        target: random.pick(['明显提升', '持续改善']),
        reported: random.pick(['有效改善', '有效提升', '较好', '稳步提升']),
      }
    case 'zero':
      return { target: '=0', reported: '0' }
  }
}

function drawCount(target: number, isMissed: boolean, random: Random): Values {
  const factor = isMissed ? random.between(0.78, 0.96) : random.between(1.01, 1.17)
  const drawn = Math.round(target * factor)
  const reported = isMissed ? Math.min(drawn, target - 1) : Math.max(drawn, target + 1)
  return { target: `≥${target}`, reported: String(reported) }
}

function drawShare(target: number, isMissed: boolean, random: Random): Values {
  const room = Math.min(100 - target, 5) * 10
  const tenths = isMissed ? -random.integer(6, 60) : random.integer(2, room)
  return { target: `≥${target}`, reported: tenthsText(target * 10 + tenths) }
}

function drawLimit(target: number, isMissed: boolean, random: Random): Values {
  const factor = isMissed ? random.between(1.06, 1.3) : random.between(0.82, 0.96)
  const tenths = Math.round(target * factor * 10)
  const moved = tenths === target * 10 ? tenths + (isMissed ? 1 : -1) : tenths
  return { target: `≤${target}`, reported: tenthsText(moved) }
}

const tenthsText = (tenths: number): string =>
  tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`

/** To the two leading digits: 1,234 to 1,200. */
function roundDown(value: number): number {
  let step = 1
  while (value / step >= 100) step *= 10
  return Math.floor(value / step) * step
}
