import { fault, indicatorOf } from './fault'
import type { Fault } from './fault'

type Where = readonly [department: string, year: number]

export const noTargets = (where: Where): Fault => ({
  ...fault(where, [''], '目标值', (draft) => {
    for (const indicator of draft.tasks.flatMap(({ indicators }) => indicators)) {
      indicator.target = ''
      indicator.isMissed = false
    }
    return ''
  }),
})

export const allHundred = (where: Where): Fault =>
  fault(where, ['Q14'], '完成值', (draft) => {
    for (const indicator of draft.tasks.flatMap(({ indicators }) => indicators))
      Object.assign(indicator, { reported: '100', isMissed: false })
    return '全部指标的完成值都是100%'
  })

export const copiedTarget = (where: Where, name: string): Fault =>
  fault(where, ['Q14'], '完成值', (draft) => {
    const indicator = indicatorOf(draft, name)
    Object.assign(indicator, { reported: indicator.target, isMissed: false })
    return `“${name}”的完成值照抄了目标值${indicator.target}`
  })

export const farAbove = (where: Where, name: string, factor: number): Fault =>
  fault(where, ['Q15'], '完成值', (draft) => {
    const indicator = indicatorOf(draft, name)
    const target = Number(indicator.target.replace('≥', ''))
    Object.assign(indicator, { reported: String(Math.round(target * factor)), isMissed: false })
    return `“${name}”完成${indicator.reported}${indicator.unit}，超过目标值${indicator.target}三成以上，没有说明原因`
  })

export const unexplainedMiss = (where: Where, name: string, reported: string): Fault =>
  fault(where, ['Q16'], '完成值', (draft) => {
    const indicator = indicatorOf(draft, name)
    Object.assign(indicator, { reported, isMissed: true, isUnexplained: true })
    return `“${name}”完成${reported}${indicator.unit}，没有达到目标值${indicator.target}，也没有说明原因`
  })

export const shareAboveHundred = (where: Where, name: string, reported: string): Fault =>
  fault(where, ['Q17'], '完成值', (draft) => {
    Object.assign(indicatorOf(draft, name), { reported, isMissed: false })
    return `“${name}”完成值${reported}%，超过100%`
  })

export const wrongUnit = (where: Where, name: string, unit: string): Fault =>
  fault(where, ['Q18'], '单位', (draft) => {
    indicatorOf(draft, name).unit = unit
    return `“${name}”的单位填成了“${unit}”，与名称不符`
  })

export const noNumber = (where: Where, name: string, reported: string): Fault =>
  fault(where, ['Q20'], '完成值', (draft) => {
    Object.assign(indicatorOf(draft, name), { reported, isMissed: false })
    return `“${name}”应填数值，只填了“${reported}”`
  })
