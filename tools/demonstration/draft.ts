import type { DepartmentPlan, IndicatorPlan, TaskPlan } from './plan'

/** An amount in hundredths of 万元 (100 元); `null`: the form leaves the cell blank. */
export type Hundredths = bigint

export interface DraftIndicator {
  readonly plan: IndicatorPlan
  target: string
  reported: string
  unit: string
  isMissed: boolean
  /** A missed target that 存在问题 does not speak of. */
  isUnexplained: boolean
}

export interface DraftTask {
  readonly plan: TaskPlan
  readonly indicators: DraftIndicator[]
  funds: Hundredths
  result: string
}

export interface DraftMoney {
  original: Hundredths | null
  adjustment: Hundredths | null
  revised: Hundredths | null
  actual: Hundredths | null
  general: Hundredths | null
  funds: Hundredths | null
  capital: Hundredths | null
  completionRate: string
  adjustmentRate: string
}

export interface DraftTexts {
  expected: string
  result: string
  priority: string
  overall: string
  problems: string
  improvements: string
}

/** A form under way: drawn clean first, then changed by the faults that are planted in it. */
export interface Draft {
  readonly department: DepartmentPlan
  readonly year: number
  readonly isAggregate: boolean
  readonly money: DraftMoney
  readonly tasks: DraftTask[]
  readonly texts: DraftTexts
}

export const draftKey = (department: string, year: number): string => `${department}|${year}`
