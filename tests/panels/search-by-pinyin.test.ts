import { expect, it } from 'vitest'
import { found } from '@/panels/indicator-catalogue/search'

it.each([
  ['重庆市财政局', 'cqsczj'],
  ['重庆市财政局', 'chongqing'],
  ['会计人员培训', 'kj'],
  ['银行监管局', 'yh'],
  ['长寿区民政局', 'cs'],
  ['成长计划', 'cz'],
  ['参与率', 'cyl'],
  ['乐山市', 'ls'],
])('finds %s, with a letter of several readings, by %s', async (name, text) => {
  expect(await found([{ name }, { name: '示例区林业局' }], text)).toEqual([{ name }])
})
