import { amountText, fault, remake, taskOf } from './fault'
import { formatPercent, printRates } from '../amounts'
import type { Fault } from './fault'

type Where = readonly [department: string, year: number]

const SLIP = 10_000n

export const wrongSum = (where: Where, change: number): Fault =>
  fault(where, ['Q01'], '预算调整数', (draft) => {
    const { money } = draft
    remake(draft, { change })
    const right = money.adjustment ?? 0n
    money.adjustment = right < 0n ? -right : right + 1200n
    printRates(money)
    return `预算调整数填为${amountText(money.adjustment)}，与年初预算相加不等于调整预算，应为${amountText(right)}`
  })

export const wrongRate = (where: Where, reported: string): Fault =>
  fault(where, ['Q02'], '预算完成率', ({ money }) => {
    const right = money.completionRate
    money.completionRate = reported
    return `预算完成率填报${reported}，按实际支出和调整预算计算应为${right}`
  })

export const wrongDenominator = (where: Where, change: number): Fault =>
  fault(where, ['Q04', 'Q02'], '预算完成率', (draft) => {
    const { money } = draft
    remake(draft, { change, rate: 0.943 })
    const right = money.completionRate
    money.completionRate = formatPercent(money.actual, money.original)
    return `预算完成率填报${money.completionRate}，用年初预算作了分母，按调整预算应为${right}`
  })

export const wrongAdjustmentRate = (where: Where, change: number): Fault =>
  fault(where, ['Q03'], '预算调整率', (draft) => {
    const { money } = draft
    remake(draft, { change })
    const right = money.adjustmentRate
    money.adjustmentRate = formatPercent(money.adjustment, money.revised)
    return `预算调整率填报${money.adjustmentRate}，用调整预算作了分母，按年初预算应为${right}`
  })

export const missingSource = (where: Where): Fault =>
  fault(where, ['Q05'], '一般公共预算', ({ money }) => {
    const missing = (money.actual ?? 0n) / 16n
    money.general = (money.general ?? 0n) - missing
    return `各来源支出之和比实际支出少${amountText(missing)}`
  })

export const noSources = (where: Where): Fault =>
  fault(where, ['Q05'], '一般公共预算', ({ money }) => {
    Object.assign(money, { general: null, funds: null, capital: null })
    return '没有填写各来源支出，无法与实际支出核对'
  })

export const overspent = (where: Where, rate: number): Fault =>
  fault(where, ['Q06'], '实际支出', (draft) => {
    remake(draft, { rate, change: 0.024 })
    return `实际支出${amountText(draft.money.actual)}大于调整预算${amountText(draft.money.revised)}`
  })

/** 89.996%: prints as 90.00% with two decimals and lies below 90%. */
export const justBelow = (where: Where, revised: bigint): Fault =>
  fault(where, ['Q07'], '预算完成率', (draft) => {
    setExactly(draft.money, revised, (revised * 89_996n) / 100_000n)
    return '完成率为89.996%，印成两位小数是90.00%，实际低于90%'
  })

/** 90% to the 分, which meets a target of 90%: no fault, and not listed. */
export const exactlyNinety = (where: Where, revised: bigint): Fault => ({
  ...fault(where, ['Q07'], '', (draft) => {
    setExactly(draft.money, revised, (revised * 9n) / 10n)
    return ''
  }),
  checks: [''],
})

function setExactly(
  money: Parameters<typeof printRates>[0],
  revised: bigint,
  actual: bigint,
): void {
  Object.assign(money, { original: revised, adjustment: 0n, revised, actual })
  Object.assign(money, { general: actual, funds: 0n, capital: 0n })
  printRates(money)
}

export const largeAdjustment = (where: Where, change: number): Fault =>
  fault(where, ['Q09'], '预算调整率', (draft) => {
    remake(draft, { change, rate: 0.937 })
    return `预算调整率${draft.money.adjustmentRate}，绝对值达到30%以上，部门整体绩效写明了原因`
  })

export const unexplainedAdjustment = (where: Where, change: number): Fault =>
  fault(where, ['Q10', 'Q09'], '预算调整率', (draft) => {
    remake(draft, { change, rate: 0.929 })
    return `预算调整率${draft.money.adjustmentRate}，绝对值达到30%以上，全表没有说明原因`
  })

export const newDepartment = (where: Where): Fault =>
  fault(where, ['Q11'], '年初预算', ({ money }) => {
    Object.assign(money, { original: 0n, adjustment: money.revised })
    printRates(money)
    return '当年新设，年初预算为0，预算调整率无法计算'
  })

export const noAmounts = (where: Where): Fault =>
  fault(where, ['Q11', 'Q05'], '年初预算', ({ money }) => {
    const blank = { original: null, adjustment: null, revised: null, actual: null }
    Object.assign(money, blank, { general: null, funds: null, capital: null })
    printRates(money)
    return '资金各栏全部空白，各项比率无法计算'
  })

export const sourceInYuan = (where: Where): Fault =>
  fault(where, ['Q12', 'Q05'], '一般公共预算', ({ money }) => {
    money.general = (money.general ?? 0n) * SLIP
    return `一般公共预算按元填写，在万元栏里成了${amountText(money.general)}`
  })

export const taskInYuan = (where: Where, task: string): Fault =>
  fault(where, ['Q12', 'Q22'], '任务涉及资金', (draft) => {
    const found = taskOf(draft, task)
    found.funds *= SLIP
    return `任务“${task}”的资金按元填写，在万元栏里成了${amountText(found.funds)}，大于部门实际支出`
  })

export const fundsAboveActual = (where: Where, task: string): Fault =>
  fault(where, ['Q22'], '任务涉及资金', (draft) => {
    const found = taskOf(draft, task)
    found.funds += draft.money.actual ?? 0n
    return `任务资金合计大于实际支出，任务“${task}”重复计入了其他任务的资金`
  })

export const suddenGrowth = (where: Where, scale: number): Fault =>
  fault(where, ['Q28'], '调整预算', (draft) => {
    remake(draft, { scale, change: 0.06 })
    return `调整预算比上年增加一半以上，达到${amountText(draft.money.revised)}`
  })
