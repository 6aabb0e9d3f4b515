import { describe, expect, it } from 'vitest'
import { atEdge, axisRange, cutWords, rateRange } from '@/panels/axis-range'

describe('axisRange', () => {
  it('does not stretch for a value ten thousand times too large, but for every plausible one', () => {
    expect(axisRange([88, 90, 92, 95, 103, 920_000], [90])).toEqual({ min: 85, max: 105 })
    expect(axisRange([88, 90, 92, 95, 40], [90])).toEqual({ min: 40, max: 100 })
  })

  it('holds its anchors, also without values', () => {
    expect(axisRange([], [0, 90])).toEqual({ min: 0, max: 90 })
  })
})

describe('rateRange', () => {
  it('starts later only when every rate stands well above zero', () => {
    expect(rateRange([88, 97], 90)).toEqual({ min: 80, max: 100 })
    expect(rateRange([15, 97], 90)).toEqual({ min: 0, max: 100 })
    expect(cutWords('纵轴', { min: 80, max: 100 })).toBe('纵轴从 80% 起')
    expect(cutWords('纵轴', { min: 0, max: 100 })).toBe('')
  })
})

describe('atEdge', () => {
  it('keeps what is outside at the edge and says so', () => {
    const range = { min: 0, max: 100 }
    expect(atEdge(920_000, range)).toEqual({ position: 100, edge: 'high' })
    expect(atEdge(-3, range)).toEqual({ position: 0, edge: 'low' })
    expect(atEdge(50, range)).toEqual({ position: 50, edge: null })
  })
})
