import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalOf, isRateWithinRounding, isWithinRounding } from '@/checks/tolerance'
import { money, rate } from '../support/stated'

/** Half away from zero, as a spreadsheet prints `n / d` with so many decimals. */
function printed(n: bigint, d: bigint, decimals: number): string {
  const scaled = (2n * n * 10n ** BigInt(decimals) + d) / (2n * d)
  const digits = scaled.toString().padStart(decimals + 1, '0')
  const split = digits.length - decimals
  return decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`
}

const FEN_PER_WAN = 1_000_000n
const amount = fc.bigInt({ min: 10n ** 8n, max: 10n ** 13n })
const decimals = fc.integer({ min: 0, max: 3 })

describe('isWithinRounding', () => {
  it('accepts any true sum, whatever digits its three amounts were printed with', () => {
    fc.assert(
      fc.property(amount, amount, fc.tuple(decimals, decimals, decimals), (a, b, places) => {
        const [x, y, z] = [a, b, a + b].map((value, i) =>
          money(printed(value, FEN_PER_WAN, places[i]!)),
        )
        expect(isWithinRounding(x!.value + y!.value - z!.value, [x!, y!, z!])).toBe(true)
      }),
    )
  })

  it('takes half a unit of the last digit of each amount, and not one 分 more', () => {
    const amounts = [money('643.45'), money('12.1'), money('655.55')]
    expect(isWithinRounding(60_000n, amounts)).toBe(true)
    expect(isWithinRounding(-60_000n, amounts)).toBe(true)
    expect(isWithinRounding(60_001n, amounts)).toBe(false)
  })

  it('never counts less than the 分 that amounts are kept in', () => {
    expect(isWithinRounding(1n, [money('1.005', '元'), money('1.00', '元')])).toBe(true)
    expect(isWithinRounding(2n, [money('1.005', '元'), money('1.00', '元')])).toBe(false)
  })
})

describe('isRateWithinRounding', () => {
  it('accepts any true rate, whatever digits it and its amounts were printed with', () => {
    fc.assert(
      fc.property(amount, amount, fc.tuple(decimals, decimals, decimals), (n, d, places) => {
        const over = money(printed(n, FEN_PER_WAN, places[0]!))
        const under = money(printed(d, FEN_PER_WAN, places[1]!))
        const percent = rate(printed(n * 100n, d, places[2]!))
        expect(isRateWithinRounding(over, under, percent)).toBe(true)
      }),
    )
  })

  it.each([
    ['92.83', true],
    ['92.84', false],
    ['92.82', false],
    ['92.8', true],
    ['93', true],
    ['92', false],
  ])('judges %s percent of 608.57 and 655.55: %s', (percent, isAccepted) => {
    expect(isRateWithinRounding(money('608.57'), money('655.55'), rate(percent))).toBe(isAccepted)
  })

  it('keeps the sign of a net reduction', () => {
    const reduction = money('-12.1')
    expect(isRateWithinRounding(reduction, money('643.45'), rate('-1.88'))).toBe(true)
    expect(isRateWithinRounding(reduction, money('643.45'), rate('1.88'))).toBe(false)
  })

  it('reads a rate printed as a fraction with one digit', () => {
    const printedAs = { value: '0.9', decimals: -1, text: '0.9', cell: money('1').cell }
    expect(isRateWithinRounding(money('608.57'), money('655.55'), printedAs)).toBe(true)
    expect(isRateWithinRounding(money('608.57'), money('800.00'), printedAs)).toBe(false)
  })
})

describe('decimalOf', () => {
  it.each([
    ['0.9283', 9283n, 4],
    ['-0.0188', -188n, 4],
    ['100', 100n, 0],
    ['5.', 5n, 0],
  ])('takes %s apart', (text, digits, scale) => {
    expect(decimalOf(text)).toEqual({ digits, scale })
  })

  it.each(['', '1e3', '约56', '1,000'])('refuses "%s"', (text) => {
    expect(() => decimalOf(text)).toThrow(RangeError)
  })
})
