import { describe, expect, it } from 'vitest'
import { seedBlank, seedWith } from '../support/seed-form'
import { money, rate } from '../support/stated'
import { judge } from './judge'

describe('Q02 and Q03', () => {
  it('fires with the rate recomputed, in as many digits as the form claims', () => {
    const form = seedWith({ reportedRates: { completion_rate: rate('92.840') } })
    expect(judge('Q02', form).message).toBe(
      '自报预算完成率 92.840%，而实际支出 608.57 ÷ 调整预算 655.55 万元 = 92.833%',
    )
  })

  it.each(['92.8335', '92.83', '92.8', '93'])('takes %s percent as rounded', (percent) => {
    const form = seedWith({ reportedRates: { completion_rate: rate(percent) } })
    expect(judge('Q02', form).outcome).toBe('pass')
  })

  it('claims agreement only where both print the same', () => {
    const form = seedWith({ reportedRates: { completion_rate: rate('92.8') } })
    expect(judge('Q02', form).message).toBe(
      '自报预算完成率 92.8%，与实际支出 608.57 ÷ 调整预算 655.55 万元 = 92.83% 之差在四舍五入范围内',
    )
  })

  it('cannot divide by a revised budget of 0', () => {
    expect(judge('Q02', seedWith({ money: { revised_budget: money('0.00') } }))).toMatchObject({
      outcome: 'cannot_judge',
      message: '调整预算不大于 0，预算完成率无法计算',
    })
  })

  it('cannot judge a rate that was left blank', () => {
    expect(judge('Q02', seedBlank('completion')).message).toBe('预算完成率（自报）未填，无法核对')
    expect(judge('Q03', seedBlank('adjustment')).outcome).toBe('cannot_judge')
  })
})

describe('Q04', () => {
  it('finds the original budget in the denominator', () => {
    const form = seedWith({ reportedRates: { completion_rate: rate('94.58') } })
    expect(judge('Q04', form).message).toContain('实际支出 608.57 ÷ 年初预算 643.45 万元 = 94.58%')
  })

  it('needs the original budget to say so', () => {
    const form = {
      ...seedBlank('original_budget'),
      reportedRates: { completion_rate: rate('94.58') },
    }
    expect(judge('Q04', form).outcome).toBe('cannot_judge')
  })
})

describe('Q09', () => {
  it.each([
    ['10.00', 'pass', undefined],
    ['10.01', 'fires', 'information'],
    ['-20.00', 'fires', 'information'],
    ['-20.01', 'fires', 'warning'],
    ['29.9999', 'fires', 'warning'],
    ['-30.00', 'fires', 'error'],
    ['250.00', 'fires', 'error'],
  ])('grades a net adjustment of %s percent: %s %s', (adjustment, outcome, severity) => {
    const form = seedWith({
      money: { original_budget: money('100.00'), budget_adjustment: money(adjustment) },
    })
    expect(judge('Q09', form)).toMatchObject({ outcome, ...(severity ? { severity } : {}) })
  })

  it('never prints a rate below the gate as the gate', () => {
    const form = seedWith({
      money: { original_budget: money('100.00'), budget_adjustment: money('29.9999') },
    })
    expect(judge('Q09', form).message).toContain('29.9999%（绝对值），超过 20%')
  })
})

describe('Q11', () => {
  it('fires on a blank cell that the layout asks', () => {
    expect(judge('Q11', seedBlank('original_budget')).outcome).toBe('fires')
  })
})
