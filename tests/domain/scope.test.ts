import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeArea } from '@/domain/area'
import { DEFAULT_SMALL } from '@/domain/ranking'
import { comparisonOf, DEFAULT_TARGET, formatScope, parseScope, type Scope } from '@/domain/scope'

const defaults = { dataset: 'real', year: 2022 } as const
const ids = fc.array(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: 4 })

const scopes: fc.Arbitrary<Scope> = fc.record({
  dataset: fc.constantFrom('real', 'demonstration'),
  year: fc.integer({ min: 1000, max: 9999 }),
  target: fc.integer({ min: 0, max: 10_000 }),
  order: fc.constantFrom('worst', 'best'),
  tables: ids,
  expanded: ids,
  presented: fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)),
  base: fc.option(fc.integer({ min: 1000, max: 9999 })),
  compared: fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), { maxLength: 4 }),
  beside: fc.option(fc.integer({ min: 1000, max: 9999 })),
  group: fc.constantFrom('same', 'all'),
  sort: fc.option(
    fc.record({
      panel: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
      column: fc.stringMatching(/^(\d{1,2}|[a-z]{1,8}(-\d{4})?)$/),
      isDescending: fc.boolean(),
    }),
  ),
  indicator: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
  find: fc.string({ unit: 'grapheme' }),
  check: fc.option(fc.stringMatching(/^Q\d{2}$/)),
  severity: fc.option(fc.constantFrom('error', 'warning', 'information')),
  review: fc.option(fc.constantFrom('open', 'verified', 'returned', 'explained')),
  rank: fc.constantFrom('rate', 'shortfall', 'budget'),
  smallBelow: fc.integer({ min: 0, max: 999_999 }).map((wan) => wan * 10_000),
  sql: fc.string({ unit: 'grapheme' }),
  drawn: fc.option(fc.integer({ min: 0, max: 999 })),
  page: fc.integer({ min: 1, max: 9_999 }),
  division: fc.option(fc.constantFrom('44', '4401', '440106')),
  category: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
  parent: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
  by: fc.constantFrom('division', 'category', 'parent'),
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
      presented: null,
      base: null,
      compared: [],
      beside: null,
      group: 'same',
      sort: null,
      indicator: null,
      find: '',
      check: null,
      severity: null,
      review: null,
      rank: 'rate',
      smallBelow: DEFAULT_SMALL,
      sql: '',
      drawn: null,
      page: 1,
      ...wholeArea,
      by: 'division',
    })
  })

  it('writes a query in letters that chat programs leave alone', () => {
    const sql = "SELECT 部门 FROM 部门年度\nWHERE 部门 = '甲?>局' -- ✓"
    const { sql: encoded } = formatScope({ ...parseScope({}, defaults), sql })
    expect(encoded).toMatch(/^[\w-]+$/)
    expect(parseScope({ sql: encoded }, defaults).sql).toBe(sql)
    expect(parseScope({ sql: '%%%' }, defaults).sql).toBe('')
  })

  it('writes the compared years, the sort and the indicator in ASCII', () => {
    const scope = parseScope(
      {
        with: '2021.2023.2021.x',
        sort: 'year-differences.change-2021.desc',
        indicator: '帮扶覆盖面',
      },
      defaults,
    )
    expect(scope.compared).toEqual([2021, 2023])
    expect(scope.sort).toEqual({
      panel: 'year-differences',
      column: 'change-2021',
      isDescending: true,
    })
    expect(new URLSearchParams(formatScope(scope)).toString()).toMatch(/^[\x20-\x7e]+$/)
    expect(formatScope(scope)).toMatchObject({
      with: '2021.2023',
      sort: 'year-differences.change-2021.desc',
    })
  })

  it.each(['7', 'q07', 'Q7', "Q07' OR 1=1"])('knows no check "%s"', (check) => {
    expect(parseScope({ check }, defaults).check).toBeNull()
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
    const keys = fc.constantFrom(
      ...['year', 'target', 'data', 'order', 'table', 'all', 'base', 'with', 'sort', 'utm'],
    )
    fc.assert(
      fc.property(fc.dictionary(keys, values), (query) => {
        const { target, year } = parseScope(query, defaults)
        expect(Number.isInteger(target) && target >= 0 && target <= 10_000).toBe(true)
        expect(Number.isInteger(year)).toBe(true)
      }),
    )
  })
})

describe('comparisonOf', () => {
  it('takes the page’s year and the year before where the address names none', () => {
    expect(comparisonOf({ base: null, compared: [], year: 2022 })).toEqual({
      base: 2022,
      others: [2021],
    })
  })

  it('never compares the base with itself', () => {
    expect(comparisonOf({ base: 2021, compared: [2021, 2023, 2023], year: 2022 })).toEqual({
      base: 2021,
      others: [2023],
    })
  })
})
