import { splitBySource } from '../draw-money'
import { formatAmount, portion, printRates } from '../amounts'
import type { Draft, DraftIndicator, DraftTask } from '../draft'

/** A fault as `planted.json` lists it. */
export interface Planted {
  readonly department: string
  readonly year: number
  /** Q01 … Q31. */
  readonly check: string
  /** One Chinese sentence. */
  readonly what: string
  /** Heading of the cell that holds the fault. */
  readonly field?: string
}

export interface Fault {
  readonly department: string
  readonly year: number
  /** Every check that the fault sets off, the one it was made for first. */
  readonly checks: readonly [string, ...string[]]
  readonly field?: string
  /** Changes the draft and says what is wrong with it now. */
  readonly plant: (draft: Draft) => string
}

export const fault = (
  [department, year]: readonly [string, number],
  checks: Fault['checks'],
  field: string,
  plant: Fault['plant'],
): Fault => ({ department, year, checks, field, plant })

export interface Remake {
  /** Net adjustment as a share of the original budget. */
  readonly change?: number
  /** Actual as a share of the revised budget. */
  readonly rate?: number
  /** Times the revised budget as drawn. */
  readonly scale?: number
}

/** Draws the amounts of a form again around the figures given; everything still adds up. */
export function remake(draft: Draft, { change, rate, scale = 1 }: Remake): void {
  const { money, department, year } = draft
  const before = { revised: money.revised ?? 0n, actual: money.actual ?? 0n }
  const revised = portion(before.revised, scale)
  const actual = rate === undefined ? portion(before.actual, scale) : portion(revised, rate)
  const original = change === undefined ? revised : portion(revised, 1 / (1 + change))
  Object.assign(money, { original, revised, actual, adjustment: revised - original })
  Object.assign(money, splitBySource(department, year, actual))
  printRates(money)
}

export function taskOf(draft: Draft, name: string): DraftTask {
  const task = draft.tasks.find(({ plan }) => plan.name === name)
  if (task === undefined) throw new RangeError(`${draft.department.name} has no task ${name}`)
  return task
}

export function indicatorOf(draft: Draft, name: string): DraftIndicator {
  const all = draft.tasks.flatMap(({ indicators }) => indicators)
  const indicator = all.find(({ plan }) => plan.name === name)
  if (indicator === undefined)
    throw new RangeError(`${draft.department.name} has no indicator ${name}`)
  return indicator
}

export const amountText = (amount: bigint | null): string => `${formatAmount(amount)}万元`
