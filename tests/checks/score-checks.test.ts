import { describe, expect, it } from 'vitest'
import type { Form } from '@/domain/form'
import { seedForm, seedWith } from '../support/seed-form'
import { anIndicator, money, quantity, stated } from '../support/stated'
import { judge } from './judge'

const marked = (weight: string, score: string, indicatorNo = 1) =>
  anIndicator('项目数', { indicatorNo, weight: stated(weight), score: stated(score) })

const scored = (overrides: Partial<Form>) =>
  judge(
    'Q29',
    seedWith({ indicators: [marked('60', '60'), marked('30', '28.5', 2)], ...overrides }),
  )

describe('Q29', () => {
  const execution = { executionWeight: stated('10'), executionScore: stated('9') }

  it('counts the row 预算执行', () => {
    expect(scored({ ...execution, reportedScore: stated('97.5') }).outcome).toBe('pass')
    expect(scored({ ...execution, reportedScore: stated('88.5') }).message).toBe(
      '各项得分（含预算执行）合计 97.5，总分为 88.5',
    )
  })

  it('lets a total that prints fewer digits be rounded', () => {
    expect(scored({ ...execution, reportedScore: stated('98') }).outcome).toBe('pass')
  })

  it('leaves room for a row 预算执行 that was not read', () => {
    expect(scored({ reportedScore: stated('98.5') }).outcome).toBe('pass')
    expect(scored({ reportedScore: stated('88.4') }).outcome).toBe('fires')
    expect(scored({ indicators: [marked('70', '70')], reportedScore: stated('80') }).message).toBe(
      '各指标权重合计 70，不是 100',
    )
  })

  it('finds a total above 100', () => {
    const bonus = { ...execution, executionScore: stated('12'), reportedScore: stated('100.5') }
    expect(scored(bonus)).toMatchObject({ message: '总分 100.5 超过 100' })
  })

  it('adds nothing up that is not complete', () => {
    const { score, ...unscored } = marked('30', '0', 2)
    expect(score).toBeDefined()
    const indicators = [marked('60', '60'), unscored]
    expect(scored({ ...execution, indicators, reportedScore: stated('97.5') }).outcome).toBe('pass')
    const layoutFields = [...seedForm.layoutFields, 'reported_score']
    expect(judge('Q29', seedWith({ layoutFields })).outcome).toBe('cannot_judge')
  })
})

describe('Q30', () => {
  const judged = (reported: string, score: string) => {
    const values = {
      reported: quantity(reported, '个'),
      target: { ...quantity('30', '个'), comparator: '>=' as const },
    }
    return judge('Q30', seedWith({ indicators: [{ ...marked('10', score), ...values }] }))
  }

  it.each([
    ['29', '10', 'fires'],
    ['29', '9', 'pass'],
    ['30', '9', 'fires'],
    ['30', '10.0', 'pass'],
    ['39', '8', 'pass'],
  ])('%s of at least 30 with %s of 10 marks: %s', (reported, score, expected) => {
    expect(judged(reported, score).outcome).toBe(expected)
  })

  it('names target, result and marks', () => {
    expect(judged('29', '10').message).toBe(
      '“项目数”完成 29个，目标 30个，权重 10 得 10 分，未达目标却得满分',
    )
  })
})

describe('Q31', () => {
  it('cannot judge a blank cell that the layout asks', () => {
    const layoutFields = [...seedForm.layoutFields, 'carry_over_out']
    expect(judge('Q31', seedWith({ layoutFields })).outcome).toBe('cannot_judge')
  })

  it.each([
    ['589.99', '6.55', 'fires'],
    ['589.99', '6.56', 'pass'],
    ['590.00', '0.00', 'not_applicable'],
  ])('%s spent of 655.55, %s carried over: %s', (actual, carried, expected) => {
    const form = seedWith({
      money: { actual_expenditure: money(actual) },
      carryOverOut: money(carried),
    })
    expect(judge('Q31', form).outcome).toBe(expected)
  })
})
