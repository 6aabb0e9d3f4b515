import { expect, it } from 'vitest'
import { fitPages } from '@/pages/briefing/fit-pages'

const block = (words: number, picture = 0, rows = 0) => ({ words, picture, rows })

it('leaves pictures as large as they are where they fit', () => {
  expect(fitPages([block(100, 400), block(100, 400)], 1000)).toEqual([1, 1])
})

it('shrinks the pictures of a page alike, so that the next one stands on it too', () => {
  // (1000 − 200) / 1000
  expect(fitPages([block(100, 500), block(100, 500)], 1000)).toEqual([0.8, 0.8])
})

it('begins another page rather than to shrink below three quarters', () => {
  expect(fitPages([block(100, 500), block(100, 700), block(50, 200)], 1000)).toEqual([
    1,
    850 / 900,
    850 / 900,
  ])
})

it('counts what runs on to the next page', () => {
  // 300 + 900 rows end 200 below the first page's end; (1000 − 200 − 100) / 800.
  expect(fitPages([block(300, 0, 900), block(100, 800)], 1000)).toEqual([1, 0.875])
  // The picture stands on the page before already.
  expect(fitPages([block(100, 500, 700), block(100, 400)], 1000)).toEqual([1, 1])
})

it('draws a picture that is higher than a page at the least size', () => {
  expect(fitPages([block(100, 1250)], 1000)).toEqual([0.75])
})
