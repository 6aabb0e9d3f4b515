import { beforeAll, describe, expect, it } from 'vitest'
import { formatRate } from '@/domain/rate'
import type { Form } from '@/domain/form'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { seedBlank, seedForm, seedWith } from '../support/seed-form'
import { money, stated } from '../support/stated'
import { judgeAtTarget } from './situation'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const judged = async (id: string, form: Form, target = 9000) =>
  (await judgeAtTarget(engine, { form, target })).get(id)!

const spending = (actual: string, revised: string) =>
  seedWith({
    money: { actual_expenditure: money(actual), revised_budget: money(revised) },
  })

describe('Q07', () => {
  it('counts exactly 90% as met, and 89.99999999% as missed, in so many digits', async () => {
    expect((await judged('Q07', spending('900.00', '1000.00'))).outcome).toBe('pass')
    const { outcome, message } = await judged('Q07', spending('89999999.99', '100000000.00'))
    expect(outcome).toBe('fires')
    expect(message).toContain('预算完成率 89.99999999%')
  })

  it.each([
    ['608.57', '655.55', 9500],
    ['899.96', '1000.00', 9000],
    ['0.00', '1000.00', 9000],
    ['-12.10', '643.45', 9250],
    ['1025.90', '1000.00', 10_000],
    ['0.01', '999999.99', 1],
    ['66.666666', '100.00', 6667],
  ])('prints %s of %s at %d as the rest of the site does', async (actual, revised, target) => {
    const yuan = (amount: string) => Number(amount) * 10_000
    const rate = formatRate({ numerator: yuan(actual), denominator: yuan(revised) }, target)
    expect((await judged('Q07', spending(actual, revised), target)).message).toContain(
      `预算完成率 ${rate}（`,
    )
  })

  it('prints amounts with two decimals, as the page does, and more where only more show the miss', async () => {
    const messageOf = async (actual: string, revised: string) =>
      (await judged('Q07', spending(actual, revised))).message
    // 0.9 × 1234.567891 − 1000 = 111.1111019
    expect(await messageOf('1000.000001', '1234.567891')).toBe(
      '预算完成率 81.00%（实际支出 1,000.00 ÷ 调整预算 1,234.57 万元），低于目标 90%，还差 111.11 万元',
    )
    expect(await messageOf('-5.678912', '100.00')).toContain('实际支出 -5.68 ÷')
    // 0.9 × 1000 − 899.999951 = 0.000049
    expect(await messageOf('899.999951', '1000.00')).toBe(
      '预算完成率 89.999995%（实际支出 899.999951 ÷ 调整预算 1,000.00 万元），低于目标 90%，还差不足 0.01 万元',
    )
  })

  it('prints a target with a fraction', async () => {
    expect((await judged('Q07', seedForm, 9250)).message).toContain('达到目标 92.5%')
  })

  it('cannot judge what is blank or has no rate', async () => {
    expect(await judged('Q07', seedBlank('actual_expenditure'))).toMatchObject({
      outcome: 'cannot_judge',
      message: '实际支出未填，无法核对',
    })
    expect((await judged('Q07', spending('1.00', '0.00'))).message).toBe(
      '调整预算不大于 0，预算完成率无法计算',
    )
  })

  it('judges amounts as large as a slip of 元 for 万元 makes them', async () => {
    const { outcome } = await judged('Q07', spending('3000000000', '3000000001'))
    expect(outcome).toBe('pass')
  })
})

describe('Q08', () => {
  it('cannot judge a blank 存在问题, whose blank is the fault of Q24', async () => {
    expect((await judged('Q08', seedBlank('problems'), 9500)).outcome).toBe('cannot_judge')
  })

  it('does not blame a layout without 存在问题', async () => {
    const form = { ...seedBlank('problems'), layoutFields: ['actual_expenditure'] }
    expect((await judged('Q08', form, 9500)).outcome).toBe('not_applicable')
  })

  it('takes any of the words', async () => {
    const form = seedWith({ texts: { problems: stated('年末形成结余。') } })
    expect((await judged('Q08', form, 9500)).outcome).toBe('pass')
  })
})
