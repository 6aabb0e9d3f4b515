import { expect, it } from 'vitest'
import { formatRate } from '@/domain/rate'
import { statusOf } from '@/panels/status'

it.each([
  ['met at the target', 900_000, 9000, 'met', '90.00%'],
  ['near one 分 under the target', 899_999.99, 9000, 'near', '89.999999%'],
  ['near at exactly 5 百分点 under 90%', 850_000, 9000, 'near', '85.00%'],
  ['near at exactly 5 百分点 under 95%', 900_000, 9500, 'near', '90.00%'],
  ['below at more than 5 百分点 under 95%', 899_960, 9500, 'below', '89.996%'],
])('is %s, and prints digits enough to see it', (_, numerator, target, status, text) => {
  const rate = { numerator, denominator: 1_000_000 }
  expect(statusOf(rate, target)).toBe(status)
  expect(formatRate(rate, target)).toBe(text)
})

it('judges nothing where there is no rate', () => {
  expect(statusOf({ numerator: 1, denominator: 0 }, 9000)).toBeNull()
  expect(statusOf({ numerator: null, denominator: 1 }, 9000)).toBeNull()
})
