import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorName, parseComparator, readQuantity } from '@/ingest/quantity'

describe('readQuantity', () => {
  it.each([
    ['56户', '56', '户', false, null],
    ['100%', '100', '%', false, null],
    ['１００．００％', '100.00', '%', false, null],
    ['98 %(百分比)', '98', '%', false, null],
    ['约56户', '56', '户', true, null],
    ['1,234人次', '1234', '人次', false, null],
    ['3个/年', '3', '个/年', false, null],
    ['0', '0', null, false, null],
    ['≥90%', '90', '%', false, '>='],
    ['≧90%', '90', '%', false, '>='],
    ['>=90', '90', null, false, '>='],
    ['＞=90', '90', null, false, '>='],
    ['≤4次', '4', '次', false, '<='],
    ['≦4次', '4', '次', false, '<='],
    ['<=4次', '4', '次', false, '<='],
    ['＝5', '5', null, false, '='],
    ['═5', '5', null, false, '='],
    ['﹦5', '5', null, false, '='],
    ['＞5', '5', null, false, '>'],
    ['<5', '5', null, false, '<'],
    ['不低于90%', '90', '%', false, '>='],
    ['不超过3天', '3', '天', false, '<='],
    ['2天以内', '2', '天', false, '<='],
    ['9月前', '9', '月', false, '<='],
    ['90%以上', '90', '%', false, '>='],
    ['达到95%以上', '95', '%', false, '>='],
    ['≥95%（含）以上', '95', '%', false, '>='],
    ['不超过2天以内', '2', '天', false, '<='],
  ])('reads %s', (text, number, unit, isApproximate, comparator) => {
    expect(readQuantity(text)).toEqual({
      quantity: { number, unit, isApproximate },
      comparator,
      isMalformed: false,
    })
  })

  it.each(['有效改善', '好', '2022年9月', '2022-12-31', '80名劳模，5个集体'])(
    'keeps %s as words',
    (text) => {
      expect(readQuantity(text)).toEqual({ quantity: null, comparator: null, isMalformed: false })
    },
  )

  it.each(['1e3', '1_000', '1,23', 'NaN', 'Infinity', '3-5', '≤95%以上', '>95%以上'])(
    'calls %s malformed',
    (text) => {
      expect(readQuantity(text)).toEqual({ quantity: null, comparator: null, isMalformed: true })
    },
  )

  it('throws at nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readQuantity(text)))
  })
})

it('knows comparators that stand alone', () => {
  expect(['≥', '＝', '不低于', '定性', ''].map(parseComparator)).toEqual([
    '>=',
    '=',
    '>=',
    null,
    null,
  ])
})

it('takes typing habits off the name of an indicator', () => {
  expect(['指标1：帮扶\n覆盖面', '★满意度', '指标2:', '指标3'].map(indicatorName)).toEqual([
    '帮扶覆盖面',
    '满意度',
    '',
    '指标3',
  ])
})
