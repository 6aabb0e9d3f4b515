import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fen,
  lastDigit,
  MAX_FEN,
  moneyFromDecimal,
  sumOfYuan,
  toDecimalText,
  toYuanText,
} from '@/domain/money'

const units = [
  ['元', 2],
  ['万元', 6],
  ['亿元', 10],
] as const

const amounts = fc.bigInt({ min: -MAX_FEN, max: MAX_FEN })

/** An amount in 分 written in a unit of 10^exponent 分. */
function writtenIn(amount: bigint, exponent: number): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(exponent + 1, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

describe('moneyFromDecimal', () => {
  it.each([
    ['655.55', '万元', 655_550_000n],
    ['643.45', '万元', 643_450_000n],
    ['12.1', '万元', 12_100_000n],
    ['5.6', '万元', 5_600_000n],
    ['30', '亿元', 300_000_000_000n],
    ['-1234.5', '元', -123_450n],
    ['5.', '元', 500n],
    ['-0', '元', 0n],
  ] as const)('reads %s %s', (text, unit, expected) => {
    expect(moneyFromDecimal(text, unit)?.fen).toBe(expected)
  })

  it.each(units)('reads back every amount written in %s', (unit, exponent) => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(moneyFromDecimal(writtenIn(amount, exponent), unit)).toEqual({
          fen: amount,
          isRounded: false,
          decimals: exponent,
        })
      }),
    )
  })

  it('reads back what the engine is given', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(moneyFromDecimal(toYuanText(fen(amount)), '元')?.fen).toBe(amount)
      }),
    )
  })

  it.each([
    ['0.005', 0n],
    ['0.015', 2n],
    ['0.025', 2n],
    ['0.0250', 2n],
    ['0.02501', 3n],
    ['0.0249', 2n],
    ['-0.015', -2n],
    ['-0.025', -2n],
    ['0.995', 100n],
  ])('rounds %s 元 half to even and says so', (text, expected) => {
    expect(moneyFromDecimal(text, '元')).toMatchObject({ fen: expected, isRounded: true })
  })

  it('does not call zeros beyond 分 a rounding', () => {
    expect(moneyFromDecimal('1.2300', '元')).toEqual({ fen: 123n, isRounded: false, decimals: 4 })
  })

  it('stays exact beyond what the engine can hold, so that the reader can refuse it', () => {
    const parsed = moneyFromDecimal('100000000.00000001', '亿元')
    expect(parsed?.fen).toBe(MAX_FEN + 1n + 100n)
  })

  it.each(['', '-', '.5', '1,234', '1e3', '+5', '５', '5.6万元', ' 5', '1.2.3', '—'])(
    'leaves "%s" to the reader of cells',
    (text) => {
      expect(moneyFromDecimal(text, '元')).toBeNull()
    },
  )
})

describe('toYuanText', () => {
  it.each([
    [0n, '0.00'],
    [1n, '0.01'],
    [-1n, '-0.01'],
    [-123_450n, '-1234.50'],
    [MAX_FEN, '9999999999999999.99'],
  ])('writes %s 分 as %s', (amount, text) => {
    expect(toYuanText(fen(amount))).toBe(text)
  })
})

describe('lastDigit', () => {
  it.each([
    ['万元', 2, 10_000n],
    ['万元', 1, 100_000n],
    ['万元', 0, 1_000_000n],
    ['亿元', 2, 100_000_000n],
    ['元', 2, 1n],
    ['元', 4, 1n],
  ] as const)('of %s with %d decimals is worth %s 分', (unit, decimals, expected) => {
    expect(lastDigit(unit, decimals)).toBe(expected)
  })
})

describe('sumOfYuan', () => {
  it('adds to the 分 what doubles miss', () => {
    expect(sumOfYuan([0.1, 0.2, null])).toBe(0.3)
  })

  it('tells nothing stated from 0', () => {
    expect(sumOfYuan([null, null])).toBeNull()
    expect(sumOfYuan([0, null])).toBe(0)
  })
})

describe('toDecimalText', () => {
  it.each([
    [60857000000n / 100n, '万元', 2, '608.57'],
    [12_100_000n, '万元', 1, '12.1'],
    [-50n, '元', 2, '-0.50'],
    [0n, '万元', 2, '0.00'],
    [1234n, '元', 4, '12.3400'],
    [100n, '元', 0, '1'],
  ] as const)('%s 分 in %s with %s decimals is %s', (amount, unit, decimals, text) => {
    expect(toDecimalText(fen(amount), { unit, decimals })).toBe(text)
  })

  it('has no text for an amount finer than the decimals', () => {
    expect(toDecimalText(fen(1n), { unit: '元', decimals: 1 })).toBeNull()
  })

  it('is read as the same amount', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.constantFrom('元' as const, '万元' as const, '亿元' as const),
        fc.integer({ min: 0, max: 12 }),
        (amount, unit, decimals) => {
          const text = toDecimalText(fen(amount), { unit, decimals })
          if (text !== null)
            expect(moneyFromDecimal(text, unit)).toEqual({
              fen: amount,
              isRounded: false,
              decimals,
            })
        },
      ),
    )
  })
})
