import { describe, expect, it } from 'vitest'
import type { Comparator, Indicator } from '@/domain/form'
import { seedWith } from '../support/seed-form'
import { anIndicator, quantity, stated } from '../support/stated'
import { judge } from './judge'

const aimed = (
  reported: string,
  comparator: Comparator | null,
  target: string,
  overrides: Partial<Indicator> = {},
) =>
  anIndicator('审计项目数', {
    reported: quantity(reported, '个'),
    target: { ...quantity(target, '个'), comparator },
    ...overrides,
  })

const outcome = (id: string, ...indicators: readonly Indicator[]) =>
  judge(id, seedWith({ indicators })).outcome

describe('Q14', () => {
  it('takes verdicts that recur for results', () => {
    const words = { ...stated('有效改善'), value: null }
    const indicator = anIndicator('群众生活', {
      reported: words,
      target: { ...words, comparator: null },
    })
    expect(outcome('Q14', indicator)).toBe('pass')
  })

  it('finds every indicator at exactly 100%, and not one alone', () => {
    const hundred = anIndicator('办结率', { reported: quantity('100.0', '%') })
    expect(outcome('Q14', hundred, hundred)).toBe('fires')
    expect(outcome('Q14', hundred)).toBe('not_applicable')
    const counted = anIndicator('项目数', { reported: quantity('100', '个') })
    expect(outcome('Q14', hundred, counted)).toBe('not_applicable')
  })
})

describe('Q15', () => {
  it.each([
    ['39', '>=', 'fires'],
    ['38.9', '>=', 'not_applicable'],
    ['300', '<=', 'not_applicable'],
    ['10', '<=', 'not_applicable'],
    ['300', '=', 'not_applicable'],
    ['300', null, 'not_applicable'],
  ] as const)('%s for a target of %s 30: %s', (reported, comparator, expected) => {
    expect(outcome('Q15', aimed(reported, comparator, '30'))).toBe(expected)
  })

  it('goes by the direction where no comparator stands', () => {
    expect(outcome('Q15', aimed('39', null, '30', { direction: 'higher_better' }))).toBe('fires')
  })

  it('does not divide by a target of 0', () => {
    expect(outcome('Q15', aimed('39', '>=', '0'))).toBe('not_applicable')
  })
})

describe('Q16', () => {
  it.each([
    ['29.99', '>=', 'fires'],
    ['30', '>', 'fires'],
    ['30.01', '<=', 'fires'],
    ['30', '<', 'fires'],
    ['31', '=', 'fires'],
    ['30.0', '=', 'not_applicable'],
    ['29', null, 'not_applicable'],
  ] as const)('%s for a target of %s 30: %s', (reported, comparator, expected) => {
    expect(outcome('Q16', aimed(reported, comparator, '30'))).toBe(expected)
  })

  it('compares nothing in two units', () => {
    const inHouseholds = { reported: quantity('29', '户') }
    expect(outcome('Q16', aimed('29', '>=', '30', inHouseholds))).toBe('not_applicable')
  })

  it.each([
    ['problems', '审计项目数偏少。', 'pass'],
    ['overall_performance', '审计项目数29个。', 'fires'],
    ['overall_performance', '因人手不足，审计项目数29个。', 'pass'],
  ] as const)('in %s, “%s”: %s', (field, text, expected) => {
    const form = seedWith({
      indicators: [aimed('29', '>=', '30')],
      texts: { [field]: stated(text) },
    })
    expect(judge('Q16', form).outcome).toBe(expected)
  })

  it('takes the reason of the form for all, unless indicators have reasons of their own', () => {
    const form = { deviationReason: stated('年中人员调动') }
    const missed = aimed('29', '>=', '30')
    const explained = { ...missed, indicatorNo: 2, deviationReason: stated('推迟') }
    expect(judge('Q16', seedWith({ ...form, indicators: [missed] })).outcome).toBe('pass')
    expect(judge('Q16', seedWith({ ...form, indicators: [missed, explained] }))).toMatchObject({
      outcome: 'fires',
      fields: ['indicator_reported:1', 'indicator_target:1'],
    })
  })

  it('does not blame a form that has no room for reasons', () => {
    const form = seedWith({ indicators: [aimed('29', '>=', '30')], layoutFields: ['indicators'] })
    expect(judge('Q16', form).outcome).toBe('not_applicable')
  })
})

describe('Q18', () => {
  it.each([
    ['困难职工在册人数', '户', 'fires'],
    ['慰问人次', '人', 'fires'],
    ['慰问人次', '万人次', 'pass'],
    ['参加人数（人）', '名', 'pass'],
    ['帮扶户数', '人', 'fires'],
    ['办结率', '件', 'fires'],
    ['服务满意度', '分', 'pass'],
    ['巡查频率', '次/月', 'not_applicable'],
    ['作品数', '篇', 'not_applicable'],
  ])('%s in %s: %s', (name, unit, expected) => {
    expect(outcome('Q18', anIndicator(name, { reported: quantity('8', unit) }))).toBe(expected)
  })

  it('asks for no unit where none is written', () => {
    const bare = anIndicator('参加人数', { reported: quantity('8', null) })
    expect(outcome('Q18', bare)).toBe('not_applicable')
  })
})

describe('Q20', () => {
  const words = (text: string) => ({ reported: { ...stated(text), value: null } })

  it.each([
    ['a number as target', aimed('1', '>=', '30', words('达标')), 'fires'],
    ['a blank result', aimed('1', '>=', '30', { reported: null }), 'fires'],
    ['a countable name without target', anIndicator('维修项目数', words('已完成')), 'fires'],
    ['a name of quality', anIndicator('服务水平', words('较好')), 'not_applicable'],
    [
      'a date as target',
      aimed('1', '<=', '9', {
        ...words('按时完成'),
        target: { ...quantity('9', '月'), comparator: '<=' },
      }),
      'not_applicable',
    ],
  ])('%s: %s', (_, indicator, expected) => {
    expect(outcome('Q20', indicator)).toBe(expected)
  })
})
