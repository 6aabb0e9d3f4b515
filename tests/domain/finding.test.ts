import { expect, it } from 'vitest'
import { describePlace, type Finding } from '@/domain/finding'

const finding: Finding = {
  code: 'unreadable-amount',
  severity: 'error',
  message: '金额无法识别',
  file: '2022.csv',
  sheet: null,
  row: null,
  column: null,
  text: null,
}

it.each([
  [{ row: 5, column: 3 }, '第 5 行第 3 列（C5）'],
  [{ row: 5 }, '第 5 行'],
  [{ sheet: '自评表', row: 5, column: 28 }, '工作表“自评表”第 5 行第 28 列（AB5）'],
  [{ sheet: '自评表' }, '工作表“自评表”'],
  [{}, ''],
])('says where %o is', (place, text) => {
  expect(describePlace({ ...finding, ...place })).toBe(text)
})
