import { expect, it } from 'vitest'
import { isPictureOf, pastedFile } from '@/pages/data/pasted-table'

const at = new Date('2026-11-30T09:05:06')
const text = '部门\t年度\n甲局\t2022'

it('takes the text of a table, and its page where cells are merged', async () => {
  const plain = pastedFile({ text, html: '<table><td colspan=1>部门</td></table>' }, at)
  expect([plain?.name.slice(-4), await plain?.text()]).toEqual(['.txt', text])
  for (const html of ['<td rowspan=2>甲局</td>', "<TH class=a ColSpan='12'>甲局</TH>"]) {
    const merged = pastedFile({ text, html }, at)
    expect([merged?.name.slice(-4), await merged?.text()]).toEqual(['.xls', html])
  }
  expect(pastedFile({ text: ' \n', html: '' }, at)).toBeNull()
})

it('knows a picture that a spreadsheet puts beside its cells', () => {
  const picture = new File([], 'image.png', { type: 'image/png' })
  const book = new File([], 'a.xlsx', { type: '' })
  expect(isPictureOf([picture], text)).toBe(true)
  expect(isPictureOf([picture], '')).toBe(false)
  expect(isPictureOf([picture, book], text)).toBe(false)
})
