import { expect, it } from 'vitest'
import { nameLines } from '@/panels/department-axis'

it('gives a name a second, even line where one is too short, and cuts only what is longer still', () => {
  expect(nameLines('财政局', 120)).toBe('财政局')
  expect(nameLines('Q11 年初预算缺失或不大于 0', 150)).toBe('Q11 年初预算缺\n失或不大于 0')
  expect(nameLines('一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑', 120)).toBe(
    '一二三四五六七八九十\n甲乙丙丁戊己庚辛壬癸…',
  )
})
