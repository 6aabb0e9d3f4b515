import { expect, it } from 'vitest'
import { readText, twin } from './helpers'
import { chongqing, csvOf, national } from './layouts/grids'

const short = national.slice(0, -2)
const tianhe = twin.split('\n').map((line) => line.split('\t'))

it('reads forms of different layouts in one sheet, each by its own', async () => {
  const alone = (await readText(twin)).forms[0]
  const grid = [...short, [''], ...tianhe, [''], ...chongqing]
  const { sources, forms } = await readText(csvOf(grid))
  expect(sources[0]?.layouts).toEqual(['national', 'tianhe', 'chongqing'])
  expect(forms.map(({ layout }) => layout)).toEqual(['national', 'tianhe', 'chongqing'])
  expect(forms.map(({ indicators }) => indicators.length)).toEqual([5, alone?.indicators.length, 3])
  expect(forms[1]?.tasks.map(({ name }) => name.value)).toEqual(
    alone?.tasks.map(({ name }) => name.value),
  )
})

it('keeps rows of one layout together, whatever titles and departments stand between them', async () => {
  const [, title = [], , , , , , , , , , header = []] = national
  const page = [...national.slice(0, 13), title, header, ...national.slice(13, -2)]
  const grid = [...page, ['填报单位：示例区水务局'], [''], ...short]
  const { sources, forms } = await readText(csvOf(grid))
  expect(sources[0]?.layouts).toEqual(['national'])
  expect(forms.map(({ indicators }) => indicators.length)).toEqual([5, 5])
})
