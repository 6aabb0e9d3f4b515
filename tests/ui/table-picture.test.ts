// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { tablePicture } from '@/ui/table-picture'

const columns = [
  { label: '部门', align: 'start' },
  { label: '差额（万元）', align: 'end' },
  { label: '说明', align: 'start' },
] as const
const reason = '年中追加的预算到账较晚，项目招标推迟到第四季度，部分合同款按约定结转到下一年度支付'
const rows = [
  ['甲局 <b>&', '14.20', reason],
  ['乙局', '—', ''],
]

const textsOf = (svg: string) => {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(file.querySelector('parsererror')).toBeNull()
  return [...file.querySelectorAll('text')]
}

it('writes every heading and cell, breaks long ones and cuts none', () => {
  const { svg } = tablePicture({ columns, rows }, 0)
  const texts = textsOf(svg).map((node) => node.textContent)
  expect(texts.slice(0, 5)).toEqual(['部门', '差额（万元）', '说明', '甲局 <b>&', '14.20'])
  expect(texts.slice(5, -2).length).toBe(2)
  expect(texts.slice(5, -2).join('')).toBe(reason)
  expect(texts.slice(-2)).toEqual(['乙局', '—'])
})

it('is as wide as its columns or as asked, and as high as its lines', () => {
  const narrow = tablePicture({ columns, rows }, 0)
  const wide = tablePicture({ columns, rows }, 1000)
  expect(narrow.width).toBeLessThan(500)
  expect(wide.width).toBeGreaterThan(990)
  expect(wide.width).toBeLessThanOrEqual(1000)
  // With room the reason stands on one line.
  expect(narrow.height).toBe(3 * (18 + 8) + 18)
  expect(wide.height).toBe(3 * (18 + 8))
})

it('ends figures at the right side of their column, inside the picture', () => {
  const { svg, width } = tablePicture({ columns, rows }, 800)
  const ends = textsOf(svg).filter((node) => node.getAttribute('text-anchor') === 'end')
  expect(ends.map((node) => node.textContent)).toEqual(['差额（万元）', '14.20', '—'])
  expect(new Set(ends.map((node) => node.getAttribute('x'))).size).toBe(1)
  expect(Number(ends[0]?.getAttribute('x'))).toBeLessThan(width)
})
