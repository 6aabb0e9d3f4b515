import { expect, it } from 'vitest'
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

it('leaves the one on the right unread, and says why, where it has to ask', async () => {
  const nameless = changed(national, '示例区水务局', '')
  const both = await readGrid(beside(national, nameless))
  expect(both.forms).toEqual((await readGrid(national)).forms)
  expect(both.questions).toEqual([])
  const said = both.findings.find(({ code }) => code === 'form-beside-unread')
  expect(said).toMatchObject({ severity: 'error', column: WIDTH + 1 })
  expect(said?.message).toContain('没有部门名称')
})

it('takes a title that is repeated over the columns of one form for one', async () => {
  const [above = [], ...rest] = national.slice(
    national.findIndex((row) => row.some((text) => text.includes('整体支出'))),
  )
  const title = above.find((text) => text.includes('整体支出')) ?? ''
  const { sources, forms } = await readText(csvOf([[title, '', '', title], ...rest]))
  expect([sources[0]?.layouts, forms.length]).toEqual([['national'], 1])
})
