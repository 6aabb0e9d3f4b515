import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowRanges } from '@/ingest/row-ranges'

it.each([
  [[], []],
  [[3], ['3']],
  [[3, 4], ['3、4']],
  [[12, 3, 9, 10, 11, 5, 3], ['3、5、9–12']],
])('lists %j as %j', (rows, ranges) => {
  expect(rowRanges(rows)).toEqual(ranges)
})

it('leaves no row out, in pieces that can be read', () => {
  const rows = fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 1500 })
  fc.assert(
    fc.property(rows, (list) => {
      const pieces = rowRanges(list)
      const listed = pieces
        .flatMap((piece) => piece.split('、'))
        .flatMap((range) => {
          const [first = 0, last = first] = range.split('–').map(Number)
          return Array.from({ length: last - first + 1 }, (_, at) => first + at)
        })
      expect(listed).toEqual([...new Set(list)].sort((a, b) => a - b))
      expect(pieces.every((piece) => piece.length <= 300 * 12)).toBe(true)
    }),
  )
})
