import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimalsOf, readPercent, shiftPoint } from '@/ingest/percent'

it.each([
  ['92.83%', false, '92.83', true],
  ['９２．８３％', false, '92.83', true],
  ['98 %(百分比)', false, '98', true],
  ['-1.88%', false, '-1.88', true],
  ['（1.88）%', false, '-1.88', true],
  ['（5.00%）', false, '-5.00', true],
  ['235.76%', false, '235.76', true],
  ['0.9283', false, '92.83', false],
  ['1.5', false, '150', false],
  ['92.83', false, '92.83', false],
  ['0.9', true, '0.9', true],
])('reads %s as a percentage', (text, headingSays, percent, isStated) => {
  expect(readPercent(text, headingSays)).toMatchObject({ kind: 'percent', percent, isStated })
})

it('knows blanks and refuses words', () => {
  expect(readPercent('——', true)).toEqual({ kind: 'blank' })
  for (const text of ['abc', '1e1%', '%', '92.83%%', '五成'])
    expect(readPercent(text, false)).toEqual({ kind: 'refused' })
})

it('moves the point there and back', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.stringMatching(/^\d{1,6}$/u))
    .map(([whole, fraction]) => `${whole}.${fraction}`)
  fc.assert(
    fc.property(decimal, (text) => {
      expect(Number(shiftPoint(text, -2))).toBeCloseTo(Number(text) / 100, 4)
      expect(decimalsOf(shiftPoint(text, -2))).toBe(decimalsOf(text) + 2)
      expect(shiftPoint(shiftPoint(text, -2), 2)).toBe(text)
    }),
  )
})
