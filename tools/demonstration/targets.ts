import type { Draft } from './draft'

/** Basis points. */
const PAGE_TARGET = 9000

export interface OwnTarget {
  readonly department: string
  /** `null`: every year. */
  readonly year: number | null
  /** Percent. */
  readonly percent: string
}

export const ownTargets: readonly OwnTarget[] = [
  { department: '示例区水务局', year: null, percent: '85' },
  { department: '示例区财政局', year: null, percent: '95' },
  { department: '示例区机关事务服务中心', year: null, percent: '95' },
  { department: '示例区住房和建设局', year: 2022, percent: '85' },
]

export function isBelowTarget({ department, year, money }: Draft): boolean {
  if (money.actual === null || money.revised === null) return false
  const own = ownTargets.filter((target) => target.department === department.name)
  const target = own.find((each) => each.year === year) ?? own.find((each) => each.year === null)
  const basisPoints = target === undefined ? PAGE_TARGET : Number(target.percent) * 100
  return money.actual * 10_000n < BigInt(basisPoints) * money.revised
}
