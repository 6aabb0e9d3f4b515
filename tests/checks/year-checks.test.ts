import { describe, expect, it } from 'vitest'
import { seedForm, seedWith } from '../support/seed-form'
import { money } from '../support/stated'
import { judge } from './judge'

describe('Q12', () => {
  it('finds a whole form in another unit by the year before', () => {
    const previous = seedWith({
      money: {
        original_budget: money('6434500'),
        revised_budget: money('6555500'),
        actual_expenditure: money('6085700'),
      },
    })
    const { outcome, fields } = judge('Q12', { form: seedForm, previous })
    expect([outcome, fields]).toEqual([
      'fires',
      ['original_budget', 'revised_budget', 'actual_expenditure'],
    ])
  })

  it('finds a task in 元, and lets a nought be', () => {
    const [task] = seedForm.tasks
    const slip = seedWith({ tasks: [{ ...task!, taskFunds: money('5600000') }] })
    expect(judge('Q12', slip).fields).toEqual(['task_funds:1', 'actual_expenditure'])
    const nought = seedWith({
      money: { original_budget: money('0'), gov_funds_budget: money('0') },
    })
    expect(judge('Q12', nought).outcome).toBe('pass')
  })
})

describe('Q28', () => {
  const jump = (revised: string, actual: string) =>
    judge('Q28', {
      form: seedWith({
        money: { revised_budget: money(revised), actual_expenditure: money(actual) },
      }),
      previous: seedWith({
        money: { revised_budget: money('100'), actual_expenditure: money('90') },
      }),
    })

  it.each([
    ['150', '135', 'fires'],
    ['149.99', '134.99', 'pass'],
    ['50', '45', 'fires'],
    ['100', '70', 'fires'],
    ['100', '70.01', 'pass'],
  ])('100 with 90 spent, then %s with %s: %s', (revised, actual, expected) => {
    expect(jump(revised, actual).outcome).toBe(expected)
  })

  it('speaks of points, not of percent', () => {
    expect(jump('100', '69.5').message).toBe(
      '预算完成率由上年 90.00% 变为 69.50%，相差 20.50 个百分点',
    )
  })
})
