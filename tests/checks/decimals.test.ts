import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDecimals, isAtLeastPercent, sumDecimals } from '@/checks/decimals'

/** Decimal texts around the length up to which binary numbers are used. */
const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([isNegative, digits, scale]) => {
    const padded = digits.toString().padStart(scale + 1, '0')
    const whole = padded.slice(0, padded.length - scale)
    return `${isNegative ? '-' : ''}${whole}${scale > 0 ? `.${padded.slice(-scale)}` : ''}`
  })

/** In millionths. */
function exact(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(6, '0'))
}

it('sums exactly, in the finest of the printed digits', () => {
  fc.assert(
    fc.property(fc.array(decimals, { maxLength: 60 }), (texts) => {
      const sum = sumDecimals(texts)
      expect(exact(sum)).toBe(texts.reduce((total, text) => total + exact(text), 0n))
      const scales = texts.map((text) => text.split('.')[1]?.length ?? 0)
      expect(sum.split('.')[1]?.length ?? 0).toBe(Math.max(0, ...scales))
    }),
  )
})

it('compares with a share exactly', () => {
  fc.assert(
    fc.property(decimals, fc.constantFrom(100, 130), decimals, (a, percent, b) => {
      expect(isAtLeastPercent(a, percent, b)).toBe(exact(a) * 100n >= exact(b) * BigInt(percent))
      expect(Math.sign(compareDecimals(a, b))).toBe(
        exact(a) < exact(b) ? -1 : exact(a) > exact(b) ? 1 : 0,
      )
    }),
  )
  expect(isAtLeastPercent('0.13', 130, '0.1')).toBe(true)
  expect(isAtLeastPercent('12.9999', 130, '10')).toBe(false)
})
