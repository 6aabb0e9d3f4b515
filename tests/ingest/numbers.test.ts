import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlank } from '@/ingest/half-width'
import { moneyUnitOf, plainDecimal, readAmount } from '@/ingest/numbers'

describe('readAmount', () => {
  it.each([
    ['655.55', '万元', 655_550_000n],
    ['1,234.56', '万元', 1_234_560_000n],
    ['282,796.90万元', '元', 282_796_900_000n],
    ['５．６万元', '元', 5_600_000n],
    ['864.2万', '元', 864_200_000n],
    ['3亿', '元', 30_000_000_000n],
    ['1.5 亿元', '万元', 15_000_000_000n],
    ['12 元', '万元', 1_200n],
    ['约5.6万元', '元', 5_600_000n],
    ['5.6万元左右', '元', 5_600_000n],
    ['人民币￥5元整', '万元', 500n],
    ['－12.1', '万元', -12_100_000n],
    ['−12.1', '万元', -12_100_000n],
    ['(12.1)', '万元', -12_100_000n],
    ['（12.1）万元', '元', -12_100_000n],
    ['（12.1万元）', '元', -12_100_000n],
    ['+12.1', '万元', 12_100_000n],
    ['.5', '元', 50n],
    ['0', '万元', 0n],
    ['0.1', '元', 10n],
    ['伍万陆仟元整', '万元', 5_600_000n],
    ['人民币五十万元', '万元', 50_000_000n],
    ['负12.5', '万元', -12_500_000n],
    ['100万元整', '元', 100_000_000n],
    ['1 234.56', '万元', 1_234_560_000n],
    ['1 234 567.80元', '万元', 123_456_780n],
  ] as const)('reads %s under %s', (text, unit, fen) => {
    expect(readAmount(text, unit)).toMatchObject({ kind: 'amount', fen, isRounded: false })
  })

  it.each(['', ' ', '—', '——', '-', '－', '/', '无', '……', '...'])('reads %j as blank', (text) => {
    expect(readAmount(text, '万元')).toEqual({ kind: 'blank' })
    expect(isBlank(text)).toBe(true)
  })

  it.each([
    'abc',
    '1e3',
    '1_000',
    'NaN',
    'Infinity',
    '-Infinity',
    '0x10',
    '1,23',
    '1,2345',
    '1 234',
    '655.55 643.45',
    '12 34.5',
    '五十',
    '负-5',
    '1.2.3',
    '92%',
    '5万6千元',
    '10美元',
    '(-5)',
    '--5',
    '5²',
    '①',
    '½',
    '655.55（含结转）',
    '.',
    ',',
  ])('refuses %s', (text) => {
    expect(readAmount(text, '万元')).toEqual({ kind: 'refused', reason: 'not-a-number' })
  })

  it.each(['99999999999999999亿元', '9'.repeat(400), `-${'9'.repeat(70)}.5`])(
    'refuses what no budget is: %s',
    (text) => {
      expect(readAmount(text, '元')).toEqual({ kind: 'refused', reason: 'too-large' })
    },
  )

  it.each([
    ['0.125', 12n],
    ['0.135', 14n],
    ['0.1251', 13n],
  ])('rounds %s 元 half to even and says so', (text, fen) => {
    expect(readAmount(text, '元')).toMatchObject({ fen, isRounded: true })
  })

  it('reads any amount in any notation as the same', () => {
    const exponents = { 元: 2, 万元: 6, 亿元: 10 } as const
    const amount = fc.record({
      fen: fc.bigInt({ min: -(10n ** 18n - 1n), max: 10n ** 18n - 1n }),
      unit: fc.constantFrom('元', '万元', '亿元'),
      notation: fc.record({
        grouped: fc.boolean(),
        wide: fc.boolean(),
        brackets: fc.boolean(),
        about: fc.boolean(),
        ownUnit: fc.boolean(),
      }),
    })
    fc.assert(
      fc.property(amount, ({ fen, unit, notation }) => {
        const text = print(fen, exponents[unit], notation) + (notation.ownUnit ? unit : '')
        const other = unit === '元' ? '亿元' : '元'
        expect(readAmount(text, notation.ownUnit ? other : unit)).toMatchObject({ fen, unit })
      }),
    )
  })

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        readAmount(text, '万元')
      }),
    )
  })
})

it('takes grouped digits only in threes', () => {
  expect(plainDecimal('1,234,567.80')).toBe('1234567.80')
  expect(plainDecimal('12,34')).toBeNull()
})

it('knows a unit that stands alone', () => {
  expect(['万元', ' 人民币 亿元', '户', ''].map(moneyUnitOf)).toEqual(['万元', '亿元', null, null])
})

interface Notation {
  readonly grouped: boolean
  readonly wide: boolean
  readonly brackets: boolean
  readonly about: boolean
}

function print(
  fen: bigint,
  exponent: number,
  { grouped, wide, brackets, about }: Notation,
): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(exponent + 1, '0')
  const whole = digits.slice(0, -exponent)
  const text = `${grouped ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole}.${digits.slice(-exponent)}`
  const signed = fen >= 0n ? `${about ? '约' : ''}${text}` : brackets ? `(${text})` : `-${text}`
  return wide
    ? signed.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    : signed
}
