import { expect, it } from 'vitest'
import { fitSlide, rowsThatFit } from '@/panels/fit-slide'

it('fills the height of a projector and draws as wide as that scale allows', () => {
  // 500 px of room for 250 px of drawing: twice as large, half as wide.
  expect(
    fitSlide({ height: 250, leastHeight: 250, minWidth: 0 }, { width: 1300, height: 500 }),
  ).toEqual({
    width: 650,
    height: 250,
    scale: 2,
  })
})

it('keeps the least width of a drawing where the box is high and narrow', () => {
  const { width, scale } = fitSlide(
    { height: 200, leastHeight: 200, minWidth: 600 },
    { width: 390, height: 700 },
  )
  expect(width).toBe(600)
  expect(width * scale).toBeCloseTo(390)
})

it('draws lower what may be, until its letters can be read from afar', () => {
  const box = { width: 1300, height: 640 }
  expect(fitSlide({ height: 600, leastHeight: 300, minWidth: 0 }, box)).toEqual({
    width: 812,
    height: 400,
    scale: 1.6,
  })
  expect(fitSlide({ height: 600, leastHeight: 500, minWidth: 0 }, box).height).toBe(500)
  expect(fitSlide({ height: 320, leastHeight: 100, minWidth: 0 }, box).height).toBe(320)
})

it('enlarges a short drawing three times at most', () => {
  expect(
    fitSlide({ height: 100, leastHeight: 100, minWidth: 0 }, { width: 1900, height: 900 }).scale,
  ).toBe(3)
})

it.each([
  // (580 / 1.6 - 60) / 28 = 10.8
  [580, 10],
  // (900 / 1.6 - 60) / 28 = 17.9
  [900, 17],
  [200, 8],
])('shows in %s px as many rows as can be read from afar: %s', (height, rows) => {
  expect(rowsThatFit({ width: 1300, height })).toBe(rows)
})
