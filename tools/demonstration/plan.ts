export type Category = '党群' | '政府' | '政法' | '街道' | '事业'

/** How an indicator is measured: a count, a share in %, an upper limit, a word, or none allowed. */
export type IndicatorKind = 'count' | 'share' | 'limit' | 'word' | 'zero'

export interface IndicatorPlan {
  readonly kind: IndicatorKind
  readonly name: string
  /** Empty for words. */
  readonly unit: string
  /** A usual value; for a count with `cost` it follows from the task's funds. */
  readonly level: number
  /** 元 for each unit of a count; `null` where the funds say nothing about it. */
  readonly cost: number | null
  readonly hasTarget: boolean
}

export interface TaskPlan {
  readonly name: string
  readonly objective: string
  /** Share of the department's budget. */
  readonly share: number
  readonly indicators: readonly IndicatorPlan[]
}

export interface DepartmentPlan {
  readonly name: string
  readonly category: Category
  /** Absent: 999901. */
  readonly division?: DivisionCode
  /** What the department looks after, as it reads in a sentence: 职工服务. */
  readonly field: string
  /** Budget of 2022 in 万元. */
  readonly size: number
  readonly tasks: readonly TaskPlan[]
  /** Usual completion rate in %; drawn where absent. */
  readonly usualRate?: number
  readonly parent?: string
  readonly predecessor?: string
  readonly from?: number
  readonly to?: number
  /** First year of 汇总 forms. */
  readonly aggregateFrom?: number
  /** Last year of forms of its own, for a unit whose supervising department reports 汇总 later. */
  readonly ownFormsUntil?: number
  /** Due and not filed. */
  readonly unfiled?: readonly number[]
  /** Shares of spending from 政府性基金预算 and 国有资本经营预算. */
  readonly fundShare?: number
  readonly capitalShare?: number
  /** Shares its code with the department of this name (a change of name nobody declared). */
  readonly codeOf?: string
}

export const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024] as const

/** Two invented districts of one invented city; the prefix is no code of GB/T 2260. */
export const divisions = {
  '999901': '示例省/示例市/示例区',
  '999902': '示例省/示例市/样本区',
} as const
export type DivisionCode = keyof typeof divisions

export const divisionOf = ({ division = '999901' }: DepartmentPlan): DivisionCode => division

const plain = { cost: null, level: 0, hasTarget: true }

/** A count that the task's funds pay for, at `cost` 元 each. */
export const paid = (name: string, unit: string, cost: number): IndicatorPlan => ({
  ...plain,
  kind: 'count',
  name,
  unit,
  cost,
})

export const count = (name: string, unit: string, level: number): IndicatorPlan => ({
  ...plain,
  kind: 'count',
  name,
  unit,
  level,
})

export const share = (name: string, level: number): IndicatorPlan => ({
  ...plain,
  kind: 'share',
  name,
  unit: '%',
  level,
})

/** Lower is better. */
export const limit = (name: string, unit: string, level: number): IndicatorPlan => ({
  ...plain,
  kind: 'limit',
  name,
  unit,
  level,
})

export const none = (name: string, unit: string): IndicatorPlan => ({
  ...plain,
  kind: 'zero',
  name,
  unit,
})

export const word = (name: string): IndicatorPlan => ({ ...plain, kind: 'word', name, unit: '' })

export const withoutTarget = (indicator: IndicatorPlan): IndicatorPlan => ({
  ...indicator,
  hasTarget: false,
})

export const task = (
  name: string,
  objective: string,
  share: number,
  ...indicators: readonly IndicatorPlan[]
): TaskPlan => ({ name, objective, share, indicators })

export const PREFIX = '示例区'
