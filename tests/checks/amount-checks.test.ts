import { describe, expect, it } from 'vitest'
import { seedBlank, seedWith } from '../support/seed-form'
import { money } from '../support/stated'
import { judge } from './judge'

describe('Q01', () => {
  it('names the difference', () => {
    const form = seedWith({ money: { revised_budget: money('656.55') } })
    expect(judge('Q01', form).message).toBe(
      '年初预算 643.45 + 预算调整数 12.10 = 655.55 万元，与调整预算 656.55 万元相差 1.00 万元',
    )
  })

  it('lets rounding pass and says so', () => {
    const { outcome, message } = judge(
      'Q01',
      seedWith({ money: { revised_budget: money('655.6') } }),
    )
    expect(outcome).toBe('pass')
    expect(message).toContain('相差 0.05 万元，在四舍五入范围内')
  })

  it('compares cells of different units', () => {
    const revised_budget = money('6555500', '元')
    expect(judge('Q01', seedWith({ money: { revised_budget } })).outcome).toBe('pass')
  })

  it('adds a net reduction with its sign', () => {
    const { message, outcome } = judge(
      'Q01',
      seedWith({ money: { budget_adjustment: money('-12.1'), revised_budget: money('631.35') } }),
    )
    expect(outcome).toBe('pass')
    expect(message).toContain('年初预算 643.45 + 预算调整数（-12.10） = 631.35 万元')
  })

  it('cannot judge a blank cell that the layout asks, and names it', () => {
    expect(judge('Q01', seedBlank('budget_adjustment'))).toMatchObject({
      outcome: 'cannot_judge',
      message: '预算调整数未填，无法核对',
    })
  })
})

describe('Q05', () => {
  it('says by how much the sources miss the total', () => {
    const form = seedWith({ money: { general_public_budget: money('500.00') } })
    expect(judge('Q05', form).message).toBe(
      '一般公共预算 500.00 万元，比实际支出 608.57 万元少 108.57 万元',
    )
  })

  it('adds up all sources that are stated', () => {
    const form = seedWith({
      money: { general_public_budget: money('600.00'), gov_funds_budget: money('8.57') },
    })
    expect(judge('Q05', form)).toMatchObject({
      outcome: 'pass',
      fields: ['general_public_budget', 'gov_funds_budget', 'actual_expenditure'],
    })
  })

  it.each([
    ['the spending is stated', seedBlank('general_public_budget')],
    ['the spending is blank too', seedBlank('general_public_budget', 'actual_expenditure')],
  ])('only informs that no source is stated where %s', (_, form) => {
    expect(judge('Q05', form)).toMatchObject({ outcome: 'fires', severity: 'information' })
  })

  it('cannot judge sources of a spending that is blank', () => {
    expect(judge('Q05', seedBlank('actual_expenditure')).outcome).toBe('cannot_judge')
  })
})

describe('Q06', () => {
  it('counts one 分 over the revised budget, and not the budget itself', () => {
    const spent = (text: string) =>
      judge('Q06', seedWith({ money: { actual_expenditure: money(text, '元') } }))
    expect(spent('6555500.00').outcome).toBe('pass')
    expect(spent('6555500.01').message).toContain('超出 0.000001 万元')
  })
})

describe('Q22', () => {
  const withFunds = (...amounts: readonly (string | null)[]) => {
    const { tasks } = seedWith({})
    return seedWith({
      tasks: amounts.map((text, i) => ({
        ...tasks[0]!,
        taskNo: i + 1,
        taskFunds: text === null ? null : money(text),
      })),
    })
  }

  it('fires on the sum, with the excess', () => {
    expect(judge('Q22', withFunds('600.00', '9.57'))).toMatchObject({
      outcome: 'fires',
      message: '任务涉及资金合计 609.57 万元，比实际支出 608.57 万元多 1.00 万元',
      fields: ['task_funds:1', 'task_funds:2', 'actual_expenditure'],
    })
  })

  it('lets the rounding of several tasks pass', () => {
    expect(judge('Q22', withFunds('300.00', '300.00', '8.58')).outcome).toBe('pass')
  })

  it('does not take a blank task for 0', () => {
    expect(judge('Q22', withFunds('5.60', null)).outcome).toBe('cannot_judge')
    expect(judge('Q22', withFunds('700.00', null)).outcome).toBe('fires')
    expect(judge('Q22', withFunds(null)).outcome).toBe('cannot_judge')
  })
})
