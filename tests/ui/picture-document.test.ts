// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { pictureDocument } from '@/ui/picture-document'
import { textLines } from '@/ui/text-lines'

const drawing = {
  svg: '<svg width="400" height="200" xmlns="http://www.w3.org/2000/svg"><path d="M0 0" ecmeta_series_index="0"/><style ><![CDATA[\n.zr0:hover { }\n]]>\n</style></svg>',
  width: 400,
  height: 200,
}
const frame = {
  title: '12 个部门低于 <目标> & 其他',
  badge: '演示数据（虚构）',
  above: ['年度：2022 年'],
  below: ['来源：甲.csv'],
}

const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml')
const texts = (svg: string) =>
  [...parse(svg).querySelectorAll('text')].map((node) => node.textContent)

it('stands a drawing between title and sources, well-formed and without rules for a pointer', () => {
  const { svg } = pictureDocument(drawing, frame)
  expect(parse(svg).querySelector('parsererror')).toBeNull()
  expect(texts(svg)).toEqual([frame.title, '演示数据（虚构）', '年度：2022 年', '来源：甲.csv'])
  expect(svg).not.toMatch(/<style|ecmeta|<script/)
})

it('is as high as what it holds: margins, title, badge, a line, drawing, rule and a line', () => {
  const { width, height } = pictureDocument(drawing, frame)
  expect(width).toBe(400 + 2 * 24)
  expect(height).toBe(24 + 28 + 22 + 18 + 12 + 200 + 12 + 12 + 18 + 24)
})

it('bears no badge for real figures', () => {
  expect(pictureDocument(drawing, { ...frame, badge: null }).svg).not.toContain('演示')
})

it('wraps Chinese anywhere but before a closing mark, and keeps figures whole', () => {
  expect(textLines('一二三四五六', 40, 10)).toEqual(['一二三四', '五六'])
  expect(textLines('一二三四，五', 40, 10)).toEqual(['一二三四，', '五'])
  expect(textLines('一二三 92.83', 40, 10)).toEqual(['一二三', '92.83'])
  expect(textLines('一二三四 92.83%', 40, 10)).toEqual(['一二三四', '92.83%'])
  expect(textLines('', 40, 10)).toEqual([])
})

it('parts no figure from its sign or unit', () => {
  expect(textLines('变化最大 ▲ 9.54 个百分点', 50, 10)).toEqual(['变化最大', '▲ 9.54 个百分点'])
  expect(textLines('小预算线：100 万元', 70, 10)).toEqual(['小预算线：', '100 万元'])
})
