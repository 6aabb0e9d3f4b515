import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spread } from '@/panels/spread'

it.each([
  [
    [10, 50],
    [10, 50],
  ],
  // 10 stays, 12 moves to 10 + 16, 14 to 26 + 16.
  [
    [10, 14, 12],
    [10, 42, 26],
  ],
  // 100 is the bottom: the lower one stands there, the upper one 16 above.
  [
    [98, 99],
    [84, 100],
  ],
])('places %j at %j', (wanted, places) => {
  expect(spread(wanted, { gap: 16, bottom: 100 })).toEqual(places)
})

it('keeps the order and the distance', () => {
  const heights = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 })
  fc.assert(
    fc.property(heights, (wanted) => {
      const places = spread(wanted, { gap: 16, bottom: 300 })
      const sorted = [...places].sort((a, b) => a - b)
      for (const [at, place] of sorted.slice(1).entries())
        expect(place - (sorted[at] ?? 0)).toBeGreaterThanOrEqual(16)
      for (const [a, one] of wanted.entries())
        for (const [b, other] of wanted.entries())
          if (one < other) expect(places[a]).toBeLessThan(places[b] ?? 0)
    }),
  )
})
