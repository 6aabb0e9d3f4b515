import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isReadInOrder, PackedText } from '@/ingest/long/packed-text'

const BLOCK = 256 * 1024
const bytes = Uint8Array.from({ length: 12 * BLOCK + 777 }, (_, at) => (at * 31 + (at >> 9)) & 0xff)

it('gives the same bytes once they are packed, at the borders of its blocks too', async () => {
  const text = new PackedText(bytes.slice())
  await text.pack()
  const place = fc.oneof(
    fc.nat(bytes.length),
    fc.tuple(fc.nat(12), fc.integer({ min: -2, max: 2 })).map(([block, by]) => block * BLOCK + by),
  )
  fc.assert(
    fc.property(place, place, (a, b) => {
      const [from, to] = [Math.max(0, Math.min(a, b)), Math.min(bytes.length, Math.max(a, b, 0))]
      expect(Buffer.compare(text.slice(from, to), bytes.subarray(from, to))).toBe(0)
    }),
    { numRuns: 300 },
  )
})

it('gives what stands there to the end where less is there', async () => {
  const text = new PackedText(bytes.subarray(0, BLOCK + 5))
  const expected = bytes.subarray(BLOCK - 3, BLOCK + 5)
  expect([...text.slice(BLOCK - 3, BLOCK + 5)]).toEqual([...expected])
  await text.pack()
  expect([...text.slice(BLOCK - 3, BLOCK + 5)]).toEqual([...expected])
  expect(text.slice(BLOCK + 5, BLOCK + 5)).toHaveLength(0)
})

it('is to be packed only where what is looked at stands together', () => {
  const rows = Array.from({ length: 4000 }, (_, row) => (row * bytes.length) / 4000)
  expect(isReadInOrder(bytes.length, rows)).toBe(true)
  const strewn = rows.flatMap((_, n) => rows[(n * 1237) % rows.length] ?? [])
  expect(isReadInOrder(bytes.length, strewn)).toBe(false)
  expect(isReadInOrder(0, [])).toBe(true)
})
