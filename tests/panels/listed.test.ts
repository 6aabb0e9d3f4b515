import { expect, it } from 'vitest'
import { listed } from '@/panels/listed'

it('lists a few names whole and counts the rest of very many', () => {
  expect(listed(['甲局', '乙局'])).toBe('甲局、乙局')
  expect(listed(['甲局', '乙局', '丙局'], 2)).toBe('甲局、乙局等 3 个')
  expect(listed(Array.from({ length: 1200 }, (_, i) => `${i}局`))).toContain('11局等 1,200 个')
})
