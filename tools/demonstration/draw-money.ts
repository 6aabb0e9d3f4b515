import { formatPercent, portion, printRates } from './amounts'
import { randomFor } from './random'
import type { DraftMoney, Hundredths } from './draft'
import type { DepartmentPlan } from './plan'
import type { Random } from './random'

/** Budgets relative to 2022. */
const GROWTH: Readonly<Record<number, number>> = {
  2018: 0.8,
  2019: 0.87,
  2020: 0.91,
  2021: 0.95,
  2022: 1,
  2023: 1.03,
  2024: 1.06,
}

/** 百分点 against a usual year; 2020 is the dip. */
const YEAR_EFFECT: Readonly<Record<number, number>> = {
  2018: -0.4,
  2019: 0.4,
  2020: -3.6,
  2021: 0.1,
  2022: -0.6,
  2023: 0.7,
  2024: 1.1,
}

export function drawMoney(department: DepartmentPlan, year: number): DraftMoney {
  const random = randomFor(department.name, year, 'money')
  const budget = department.size * (GROWTH[year] ?? 1) * (1 + random.normal(0, 0.045))
  const revised = BigInt(Math.round(budget * 100))
  const change = drawAdjustmentShare(random, year)
  const original = change === 0 ? revised : portion(revised, 1 / (1 + change))
  const actual = drawActual(department, year, revised)
  const money: DraftMoney = {
    original,
    adjustment: revised - original,
    revised,
    actual,
    ...splitBySource(department, year, actual),
    completionRate: '',
    adjustmentRate: '',
  }
  printRates(money)
  return money
}

function drawAdjustmentShare(random: Random, year: number): number {
  const draw = random.next()
  if (draw < 0.36) return 0
  if (draw < 0.8) return random.normal(year === 2020 ? -0.02 : 0.01, 0.035)
  if (draw < 0.94) return random.normal(0.02, 0.07)
  return random.between(0.11, 0.24) * (random.chance(0.65) ? 1 : -1)
}

function drawActual(department: DepartmentPlan, year: number, revised: Hundredths): Hundredths {
  const habit = randomFor(department.name, 'rate')
  const usual = department.usualRate ?? habit.between(91.6, 97.6)
  const random = randomFor(department.name, year, 'rate')
  const isLarge = department.size > 60_000
  const tail = random.chance(0.05) && !isLarge ? random.between(3, 9) : 0
  const deviation = isLarge ? 0.8 : 1.9
  const drawn = usual + (YEAR_EFFECT[year] ?? 0) + random.normal(0, deviation) - tail
  const actual = portion(revised, Math.min(99.6, Math.max(66, drawn)) / 100)
  const isOnTarget = /^(80|85|90|95)\.00%$/.test(formatPercent(actual, revised))
  return isOnTarget ? actual + portion(revised, 0.0013) : actual
}

export type Sources = Pick<DraftMoney, 'general' | 'funds' | 'capital'>

/** Half of the departments print 0.00 where they spent nothing, the others leave the cell blank. */
export function splitBySource(
  department: DepartmentPlan,
  year: number,
  actual: Hundredths,
): Sources {
  const random = randomFor(department.name, year, 'sources')
  const nothing = randomFor(department.name, 'nothing').chance(0.5) ? 0n : null
  const spent = (share = 0): Hundredths | null =>
    share === 0 ? nothing : portion(actual, share * random.between(0.85, 1.15))
  const funds = spent(department.fundShare)
  const capital = spent(department.capitalShare)
  return { general: actual - (funds ?? 0n) - (capital ?? 0n), funds, capital }
}
