import { expect, it } from 'vitest'
import { unbroken } from '@/ui/unbroken'

const shown = (text: string) => unbroken(text).replace(/\u00a0/g, '_')

it('ties a figure to its sign and its unit', () => {
  expect(shown('变化最大：示例区妇女联合会 ▲ 9.54 个百分点')).toBe(
    '变化最大：示例区妇女联合会_▲_9.54_个百分点',
  )
})

it('ties a count to what it counts', () => {
  expect(shown('25 个未设目标值，8 个文字结果')).toBe('25_个未设目标值，8_个文字结果')
})

it('lets no dot begin a line, and leaves the other spaces as they are', () => {
  expect(shown('14 个部门低于目标 · 合计差 3,176.32 万元 · A B')).toBe(
    '14_个部门低于目标_· 合计差_3,176.32_万元_· A B',
  )
})
