import { expect, it } from 'vitest'
import { cellName } from '@/domain/source'

it.each([
  [1, 'A1'],
  [3, 'C1'],
  [26, 'Z1'],
  [27, 'AA1'],
  [52, 'AZ1'],
  [53, 'BA1'],
  [702, 'ZZ1'],
  [703, 'AAA1'],
  [16_384, 'XFD1'],
])('names column %d as a spreadsheet does: %s', (column, name) => {
  expect(cellName({ row: 1, column })).toBe(name)
})
