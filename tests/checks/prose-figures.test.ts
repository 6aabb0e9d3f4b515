import { describe, expect, it } from 'vitest'
import { seedForm, seedWith } from '../support/seed-form'
import { anIndicator, quantity, stated } from '../support/stated'
import { judge } from './judge'

describe('Q21', () => {
  const told = (text: string, name = '慰问人次', unit = '人') =>
    judge(
      'Q21',
      seedWith({
        indicators: [anIndicator(name, { reported: quantity('73', unit) })],
        texts: { priority_projects: stated(text) },
      }),
    )

  it.each([
    '慰问人次56人。',
    '全年慰问人次为 56 人，',
    '节日慰问；慰问人次达56人',
    '1. 慰问人次：56人。',
  ])('finds another number in “%s”', (text) => {
    expect(told(text)).toMatchObject({
      outcome: 'fires',
      fields: ['priority_projects', 'indicator_reported:1'],
    })
  })

  it.each([
    ['the same number', '慰问人次73人。'],
    ['the same number in other digits', '慰问人次73.0人。'],
    ['another subject', '慰问困难职工56次。'],
    ['a part of the subject', '劳模慰问人次56人。'],
    ['another unit', '慰问人次56人次。'],
    ['a bound', '慰问人次50人以上。'],
    ['the year before', '上年慰问人次56人，今年增加。'],
    ['a plan', '计划慰问人次80人。'],
  ])('says nothing of %s', (_, text) => {
    expect(told(text).outcome).toBe('pass')
  })

  it.each(['A-1 级（试点）*率', 'C++ 培训人数', '[甲|乙]^$\\d{2}人次'])(
    'reads a name like “%s” as it stands',
    (name) => {
      expect(told(`全年${name}为56人。`, name).outcome).toBe('fires')
    },
  )

  it('compares the money that a narrative or a result names for a task', () => {
    const [task] = seedForm.tasks
    const form = (text: string, objectiveResult: string) =>
      seedWith({
        tasks: [{ ...task!, name: stated('帮扶救助'), objectiveResult: stated(objectiveResult) }],
        texts: { overall_performance: stated(text) },
      })
    expect(judge('Q21', form('帮扶救助安排资金6.5万元。', '共使用资金56000元。'))).toMatchObject({
      fields: ['overall_performance', 'task_funds:1'],
      message:
        '部门整体绩效写“帮扶救助安排资金6.5万元”，任务涉及资金填的是 5.60 万元；另有 1 处数与表内一致',
    })
    expect(judge('Q21', form('帮扶救助安排资金5.6万元。', '共使用资金56000元。'))).toMatchObject({
      outcome: 'pass',
      message: '正文 2 处数与表内一致：“帮扶救助安排资金5.6万元”“共使用资金56000元”',
    })
    expect(judge('Q21', form('', '帮扶了困难群众。'))).toMatchObject({
      outcome: 'pass',
      message: null,
    })
    expect(judge('Q21', form('', '共使用资金5.8万元。')).fields).toEqual([
      'task_result:1',
      'task_funds:1',
    ])
  })
})

describe('Q23', () => {
  const told = (text: string) =>
    judge('Q23', seedWith({ tasks: [{ ...seedForm.tasks[1]!, objectiveResult: stated(text) }] }))
      .outcome

  it.each([
    ['parts that add up', '慰问品4.38万元，奖金40万元。', 'pass'],
    ['some of the amounts that add up', '慰问品4.38万元，奖金40万元，另用3万元。', 'pass'],
    ['amounts in 元', '慰问品43800元，奖金400000元。', 'pass'],
    ['parts that do not', '慰问品4.38万元，奖金39万元。', 'fires'],
    ['parts of a total that do not', '共44.38万元，其中奖金40万元、慰问品3万元。', 'fires'],
    ['one part of a total', '共44.38万元，其中奖金40万元。', 'not_applicable'],
    ['an open list', '共44.38万元，其中奖金30万元、慰问品4万元等。', 'not_applicable'],
    ['a price', '每户补助2000元，发放44.38万元。', 'not_applicable'],
    ['money of others', '挽回损失200万元，发放奖金30万元。', 'not_applicable'],
    ['a round figure', '慰问品约4万元，奖金30万元。', 'not_applicable'],
  ])('%s', (_, text, outcome) => {
    expect(told(text)).toBe(outcome)
  })
})
