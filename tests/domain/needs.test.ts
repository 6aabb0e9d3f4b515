import { describe, expect, it } from 'vitest'
import { formatNeeds, isMet, needsOf, nothingNeeded, parseNeeds } from '@/domain/needs'

const source = (digit: string, title = `${digit}.csv`) => ({ id: digit.repeat(64), title })
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: String(i).padStart(8, '0').padEnd(64, 'f'),
    title: `${i}.csv`,
  }))

describe('needsOf', () => {
  it('marks few files one by one, whatever their order', () => {
    expect(needsOf([source('b'), source('a')])).toEqual({
      marks: ['aaaaaaaa', 'bbbbbbbb'],
      files: 'b.csv、a.csv',
    })
    expect(needsOf([])).toEqual(nothingNeeded)
  })

  it('marks many files by their number and one hash, and keeps the address short', () => {
    const needs = needsOf(many(300))
    expect(needs.marks).toEqual([expect.stringMatching(/^300-[0-9a-f]{8}$/)])
    expect(needs.files).toBe('0.csv、1.csv 等 300 个文件')
    expect(needsOf(many(301)).marks).not.toEqual(needs.marks)
    expect(needsOf([...many(300)].reverse()).marks).toEqual(needs.marks)
  })
})

it('survives the trip through an address, and reads nonsense as nothing', () => {
  for (const needs of [needsOf([source('a', '甲局 2022.csv')]), needsOf(many(20)), nothingNeeded])
    expect(parseNeeds(formatNeeds(needs))).toEqual(needs)
  expect(parseNeeds({ src: 'x.<b>', files: '甲' })).toEqual(nothingNeeded)
})

it('is met where every file that is needed is held, among others', () => {
  const held = needsOf([source('a'), source('b')])
  expect(isMet(needsOf([source('a')]), held)).toBe(true)
  expect(isMet(needsOf([source('c')]), held)).toBe(false)
  expect(isMet(nothingNeeded, nothingNeeded)).toBe(true)
})
