import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_TARGET, formatScope, parseScope, type Scope } from '@/domain/scope'

const defaults = { dataset: 'real', year: 2022 } as const
const ids = fc.array(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: 4 })

const scopes: fc.Arbitrary<Scope> = fc.record({
  dataset: fc.constantFrom('real', 'demonstration'),
  year: fc.integer({ min: 1000, max: 9999 }),
  target: fc.integer({ min: 0, max: 10_000 }),
  order: fc.constantFrom('worst', 'best'),
  tables: ids,
  expanded: ids,
})

it('survives the trip through an address', () => {
  fc.assert(
    fc.property(scopes, (scope) => {
      const address = new URLSearchParams(formatScope(scope)).toString()
      const query = Object.fromEntries(new URLSearchParams(address))
      expect(parseScope(query, { dataset: 'real', year: 1999 })).toEqual(scope)
    }),
  )
})

it('always writes year, target and dataset, so that a link means the same on another page', () => {
  expect(formatScope(parseScope({}, defaults))).toEqual({
    year: '2022',
    target: '90',
    data: 'real',
  })
})

describe('parseScope', () => {
  it('reads an address without a scope as the defaults', () => {
    expect(parseScope({}, defaults)).toEqual({
      ...defaults,
      target: DEFAULT_TARGET,
      order: 'worst',
      tables: [],
      expanded: [],
    })
  })

  it.each([
    ['95', 9500],
    ['92.5', 9250],
    ['0.07', 7],
    ['999', 10_000],
    ['1e2', DEFAULT_TARGET],
    ['-5', DEFAULT_TARGET],
    ['92.555', DEFAULT_TARGET],
    ['ninety', DEFAULT_TARGET],
    ['', DEFAULT_TARGET],
  ])('reads a target of "%s" as %d basis points', (text, target) => {
    expect(parseScope({ target: text }, defaults).target).toBe(target)
  })

  it.each(['22', '20222', 'today', ' 2021', '2021.5'])('ignores the year "%s"', (year) => {
    expect(parseScope({ year }, defaults).year).toBe(2022)
  })

  it('drops what cannot be the name of a panel', () => {
    expect(parseScope({ table: 'ranked-completion..<img>.A', all: '.' }, defaults)).toMatchObject({
      tables: ['ranked-completion'],
      expanded: [],
    })
  })

  it('gives a scope for any query, never an error', () => {
    const values = fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined })
    const keys = fc.constantFrom('year', 'target', 'data', 'order', 'table', 'all', 'utm')
    fc.assert(
      fc.property(fc.dictionary(keys, values), (query) => {
        const { target, year } = parseScope(query, defaults)
        expect(Number.isInteger(target) && target >= 0 && target <= 10_000).toBe(true)
        expect(Number.isInteger(year)).toBe(true)
      }),
    )
  })
})
