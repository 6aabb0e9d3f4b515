import { expect, it } from 'vitest'
import { describeAskedPlace, placeKeyOf } from '@/domain/finding'
import { readGrid } from './layouts/summary'
import { readText } from './helpers'
import { csvOf, national, type GridText } from './layouts/grids'

const WIDTH = 14
const beside = (left: GridText, right: GridText): string[][] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const own = [...(left[index] ?? [])]
    return [...own, ...Array<string>(WIDTH - own.length).fill(''), ...(right[index] ?? [])]
  })
const changed = (grid: GridText, from: string, to: string) =>
  grid.map((row) => row.map((text) => text.replace(from, to)))

it('reads two forms that stand side by side, each value in its own cell', async () => {
  const one = await readGrid(national)
  const other = changed(national, '示例区水务局', '示例区林业局')
  const both = await readGrid(beside(national, other))
  const alone = await readGrid(other)
  expect(both.forms).toEqual([...one.forms, ...alone.forms])
  expect(both.questions).toEqual([])
  const columns = [one.full[0], ...both.full].map((form) => form?.department?.cell.column ?? 0)
  expect(columns).toEqual([columns[0], columns[0], (columns[0] ?? 0) + WIDTH])
})

it('asks about each of the two by itself, and reads it with its own answer', async () => {
  const nameless = changed(national, '示例区水务局', '')
  const text = csvOf(beside(nameless, nameless))
  const asked = await readText(text)
  expect(asked.forms.map(({ department }) => department)).toEqual([null, null])
  const places = asked.questions.map(placeKeyOf)
  expect(places.map(describeAskedPlace)).toEqual([
    '第 1 行起的表',
    `第 1 行第 ${WIDTH + 1} 列起的表`,
  ])
  const answers = Object.fromEntries(
    places.map((place, index) => [place, { department: ['甲局', '乙局'][index]! }]),
  )
  const { forms, questions } = await readText(text, { choicesOf: () => ({ answers }) })
  expect(questions).toEqual([])
  expect(forms.map(({ department }) => department?.value)).toEqual(['甲局', '乙局'])
})

it('asks about the one on the right alone, and takes no answer of its neighbour', async () => {
  const nameless = changed(national, '示例区水务局', '')
  const text = csvOf(beside(national, nameless))
  const answers = { '': { department: '甲局' } }
  const { forms, questions } = await readText(text, { choicesOf: () => ({ answers }) })
  expect(forms.map(({ department }) => department?.value)).toEqual(['示例区水务局', undefined])
  expect(questions.map(({ kind, form }) => [kind, form])).toEqual([
    ['department', { row: 1, column: WIDTH + 1 }],
  ])
})

it('takes a title that is repeated over the columns of one form for one', async () => {
  const [above = [], ...rest] = national.slice(
    national.findIndex((row) => row.some((text) => text.includes('整体支出'))),
  )
  const title = above.find((text) => text.includes('整体支出')) ?? ''
  const { sources, forms } = await readText(csvOf([[title, '', '', title], ...rest]))
  expect([sources[0]?.layouts, forms.length]).toEqual([['national'], 1])
})
