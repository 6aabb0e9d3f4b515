import { describe, expect, it } from 'vitest'
import { seedWith } from '../support/seed-form'
import { anIndicator, money, quantity, stated } from '../support/stated'
import { judge } from './judge'

describe('Q10', () => {
  const adjusted = (overall_performance: string) =>
    judge(
      'Q10',
      seedWith({
        money: { budget_adjustment: money('300') },
        texts: { overall_performance: stated(overall_performance) },
      }),
    ).outcome

  it.each(['年中追加专项经费。', '因政策变化，预算作了调整。', '全年调减支出。'])(
    'takes “%s” for a reason',
    (text) => {
      expect(adjusted(text)).toBe('pass')
    },
  )

  it.each(['优化产业结构调整。', '岗位职责有所调整。'])('does not take “%s” for one', (text) => {
    expect(adjusted(text)).toBe('fires')
  })

  it('takes a cell of its own for a reason, whatever it says', () => {
    const form = seedWith({
      money: { budget_adjustment: money('300') },
      adjustmentReason: stated('见附件'),
    })
    expect(judge('Q10', form)).toMatchObject({ outcome: 'pass' })
  })
})

describe('Q19', () => {
  const told = (text: string) =>
    judge(
      'Q19',
      seedWith({
        tasks: [],
        indicators: [],
        texts: { objective_result: stated(text) },
      }),
    ).outcome

  it.each(['约56户', '大约 3,200 人', '约为18万人次', '培训56次左右', '约３个社区', '5.6万户左右'])(
    'finds %s',
    (text) => {
      expect(told(text)).toBe('fires')
    },
  )

  it.each([
    '投入约5.6万元',
    '约 300 元',
    '40万元左右',
    '签约12个项目',
    '节约56吨',
    '预约8人',
    '左右为难',
    '相约2022',
  ])('leaves %s alone', (text) => {
    expect(told(text)).toBe('pass')
  })

  it('says a cell once, however often it says 约', () => {
    const form = seedWith({ tasks: [], texts: { objective_result: stated('约5户，约6人') } })
    expect(judge('Q19', form).fields).toEqual(['objective_result'])
  })

  it('reads results of indicators, and no objectives', () => {
    const form = seedWith({
      tasks: [],
      texts: { expected_objective: stated('帮扶约56户'), objective_result: stated('帮扶56户') },
      indicators: [anIndicator('户数', { reported: { ...quantity('56', '户'), text: '约56户' } })],
    })
    expect(judge('Q19', form).fields).toEqual(['indicator_reported:1'])
  })
})

describe('Q25', () => {
  const texts = (priority: string, overall: string) => ({
    texts: { priority_projects: stated(priority), overall_performance: stated(overall) },
  })
  const outcome = (priority: string, overall: string) =>
    judge('Q25', seedWith(texts(priority, overall))).outcome

  it('counts twelve characters, and not eleven', () => {
    const twelve = '一二三四五六七八九十甲乙'
    expect(outcome(`${twelve}。`, `丙。${twelve}`)).toBe('fires')
    expect(outcome(`${twelve.slice(1)}。`, `丙。${twelve.slice(1)}`)).toBe('pass')
  })

  it('sees through widths, spaces, numbering and what ends the sentence', () => {
    expect(outcome('1. 慰问品 73 份，共计 4.38 万元；', '（2）慰问品７３份，共计４.３８万元')).toBe(
      'fires',
    )
  })

  it('finds a sentence of the year before, also in another cell', () => {
    const previous = seedWith(texts('', '加强宣传，扩大群众知晓面和参与度。'))
    const form = seedWith(texts('加强宣传，扩大群众知晓面和参与度。', '另一句话。'))
    expect(judge('Q25', { form, previous })).toMatchObject({
      outcome: 'fires',
      fields: ['priority_projects'],
    })
  })
})
