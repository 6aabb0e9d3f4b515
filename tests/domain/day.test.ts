import { expect, it } from 'vitest'
import { formatDay } from '@/domain/day'

it('writes the day of the reader with two digits each', () => {
  expect(formatDay(new Date(2026, 0, 5, 0, 1).getTime())).toBe('2026-01-05')
  expect(formatDay(new Date(2026, 11, 31, 23, 59).getTime())).toBe('2026-12-31')
})
