import { describe, expect, it } from 'vitest'
import { emptyLayout, seedWith } from '../support/seed-form'
import { anIndicator, quantity, stated } from '../support/stated'
import { judge } from './judge'

describe('Q13', () => {
  const target = { ...quantity('70', '人'), comparator: '>=' as const }
  const mixed = [anIndicator('甲', { target }), anIndicator('乙', { indicatorNo: 2 })]

  it('counts the indicators without target', () => {
    expect(judge('Q13', seedWith({ indicators: mixed }))).toMatchObject({
      message: '2 个指标中 1 个未设目标值',
      fields: ['indicator_name:2'],
    })
  })

  it('takes a target in words as a target', () => {
    const inWords = { value: null, text: '有效改善', cell: stated('').cell, comparator: null }
    const form = seedWith({ indicators: [anIndicator('甲', { target: inWords })] })
    expect(judge('Q13', form).outcome).toBe('pass')
  })

  it('cannot judge a form whose indicators are all missing', () => {
    expect(judge('Q13', seedWith({ indicators: [] })).outcome).toBe('cannot_judge')
  })
})

describe('Q17', () => {
  const share = (name: string, number: string, unit: string | null = '%') =>
    judge(
      'Q17',
      seedWith({ indicators: [anIndicator(name, { reported: quantity(number, unit) })] }),
    )

  it.each([
    ['帮扶覆盖面', '100', 'pass'],
    ['帮扶覆盖率', '100.00', 'pass'],
    ['服务对象满意度', '105', 'fires'],
    ['产品合格率', '100.001', 'fires'],
    ['隐患整改率', '112', 'fires'],
    ['补助按期发放率', '100.5', 'fires'],
    ['高等教育毛入学率', '102', 'not_applicable'],
    ['覆盖率增长率', '130', 'not_applicable'],
    ['任务完成率', '130', 'not_applicable'],
  ])('%s of %s percent: %s', (name, number, outcome) => {
    expect(share(name, number).outcome).toBe(outcome)
  })

  it('names the indicator and its value', () => {
    expect(share('服务对象满意度', '105').message).toBe('“服务对象满意度”完成值 105%，超过 100%')
  })

  it('cannot judge a satisfaction that is no percentage', () => {
    expect(share('服务对象满意度', '105', '分').outcome).toBe('cannot_judge')
  })

  it('finds a target above 100%', () => {
    const target = { ...quantity('105', '%'), comparator: '>=' as const }
    const indicator = anIndicator('帮扶覆盖率', { target, reported: quantity('100', '%') })
    expect(judge('Q17', seedWith({ indicators: [indicator] }))).toMatchObject({
      outcome: 'fires',
      fields: ['indicator_target:1'],
    })
  })
})

describe('Q24', () => {
  it.each(['', ' ', '无', '无。', '——', '/', '／', '……', '-'])('takes "%s" for blank', (text) => {
    const form = seedWith({ texts: { problems: stated(text) } })
    expect(judge('Q24', form)).toMatchObject({ outcome: 'fires', fields: ['problems'] })
  })

  it.each(['无重大问题，但预算执行进度偏慢。', '-1. 人手不足'])(
    'takes "%s" for an answer',
    (text) => {
      expect(judge('Q24', seedWith({ texts: { problems: stated(text) } })).outcome).toBe('pass')
    },
  )

  it('is an error for the priority project that every department owes, else a warning', () => {
    const blank = (field: 'priority_projects' | 'improvements') =>
      judge('Q24', seedWith({ texts: { [field]: stated('') } })).severity
    expect([blank('priority_projects'), blank('improvements')]).toEqual(['error', 'warning'])
  })

  it('asks only for the texts that the layout asks', () => {
    const form = {
      ...emptyLayout,
      layoutFields: ['problems'],
      texts: { problems: stated('人手不足') },
    }
    expect(judge('Q24', form)).toMatchObject({ outcome: 'pass', fields: ['problems'] })
  })
})
