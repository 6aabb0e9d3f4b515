import { describe, expect, it } from 'vitest'
import { type Room, rooms, shorten } from '@/pages/departments/print/shorten'

describe('shorten', () => {
  it('leaves what fits as it is, on one line', () => {
    expect(shorten('一、做了\n二、没做', 20, 'B7')).toBe('一、做了 二、没做')
  })

  it('says where all of a cut text stands', () => {
    expect(shorten('甲乙丙丁戊', 3, 'B7')).toBe('甲乙丙……（全文见自评表 B7）')
    expect(shorten('甲乙丙丁戊', 3, null)).toBe('甲乙丙……（全文见自评表）')
  })
})

/** What a sheet takes grows with both. */
const sizeOf = ({ letters, points }: Room) => letters * points

it('gives each sheet less room than the one before', () => {
  for (const [index, room] of rooms.entries())
    if (index > 0) expect(sizeOf(room)).toBeLessThan(sizeOf(rooms[index - 1]!))
})
