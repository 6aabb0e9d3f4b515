import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '@/domain/scope'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { query as byYear } from '@/panels/completion-by-year/query'
import { yearsOf } from '@/panels/completion-by-year/years'
import { query as groups } from '@/panels/group-completion/query'
import { query as headline } from '@/panels/headline/query'
import { summaryOf } from '@/panels/headline/summary'
import { createLibrary } from '@/session/library'
import { anInput } from '../support/panels'
import {
  familyOf,
  type Filed,
  filedIn,
  isBelow,
  isContained,
  medianRate,
  notFiledIn,
  type Rated,
  ratedIn,
  shortfallOf,
  sum,
  type Within,
  years,
} from '../support/second-computation'
import { shippedFiles } from '../support/shipped'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll((await createLibrary().add(shippedFiles())).tables)
})

const demonstration = (overrides: Partial<Scope> = {}) =>
  anInput({ dataset: 'demonstration', ...overrides })

/** 元 of an answer as hundredths of 万元, or as 分. */
const amount = (yuan: number | null) => (yuan === null ? 0n : BigInt(Math.round(yuan / 100)))
const fen = (yuan: number | null) => (yuan === null ? 0n : BigInt(Math.round(yuan * 100)))

const districts = ['999901', '999902']
const categories = [...new Set(filedIn(2022).map(({ category }) => category))].sort()
const parents = [...new Set(filedIn(2019).map(({ parent }) => parent))].filter(Boolean).sort()
const areas: readonly Within[] = [
  {},
  ...districts.map((division) => ({ division })),
  ...categories.map((category) => ({ category })),
  ...parents.map((parent) => ({ parent })),
]
const everywhere = years.flatMap((year) =>
  areas.flatMap((area) => [9000n, 9500n].map((page) => ({ year, area, page }))),
)

const scopeOf = (year: number, page: bigint, area: Within = {}) =>
  demonstration({ year, target: Number(page), ...area })

const pooled = (forms: readonly Rated[]) => ({
  actual: sum(forms.map((form) => form.actual)),
  revised: sum(forms.map((form) => form.revised)),
})

const counted = (forms: readonly Filed[]) => forms.filter((form) => !isContained(form))

it('covers several districts, categories, supervising departments and all years', () => {
  expect(years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024])
  expect(categories.length).toBeGreaterThan(4)
  expect(parents.length).toBeGreaterThan(1)
})

it('agrees on the headline of every year and area at both targets', async () => {
  for (const { year, area, page } of everywhere) {
    const input = scopeOf(year, page, area)
    const row = summaryOf(await ask(engine, headline, input), input.scope)
    const rated = ratedIn(year, area)
    const forms = counted(filedIn(year, area))
    const adjusted = forms.filter((form) => form.adjustment !== null && (form.original ?? 0n) > 0n)
    const label = JSON.stringify({ year, area, page: Number(page) })
    expect(
      {
        forms: row.forms,
        contained: row.contained,
        lacking: row.lacking,
        actual: amount(row.completion_numerator ?? null),
        revised: amount(row.completion_denominator ?? null),
        adjustment: amount(row.adjustment_numerator ?? null),
        original: amount(row.adjustment_denominator ?? null),
        below: row.below,
        shortfall: fen(row.shortfall ?? null),
        notFiled: row.not_filed,
        ownTargets: row.with_own_target,
      },
      label,
    ).toEqual({
      forms: forms.length,
      contained: filedIn(year, area).length - forms.length,
      lacking: forms.length - rated.length,
      ...pooled(rated),
      adjustment: sum(adjusted.map((form) => form.adjustment)),
      original: sum(adjusted.map((form) => form.original)),
      below: rated.filter((form) => isBelow(form, page)).length,
      shortfall: sum(rated.map((form) => shortfallOf(form, page))),
      notFiled: notFiledIn(year, area).length,
      ownTargets: rated.filter((form) => form.ownTarget !== null).length,
    })
  }
})

it('agrees on weighted rate, median and counts of every year in every area', async () => {
  for (const area of areas) {
    const input = scopeOf(2022, 9000n, area)
    const rows = yearsOf(await ask(engine, byYear, input), input)
    for (const row of rows) {
      const rated = ratedIn(row.fiscal_year, area)
      const label = JSON.stringify({ area, year: row.fiscal_year })
      expect({ actual: amount(row.actual), revised: amount(row.revised) }, label).toEqual(
        pooled(rated),
      )
      const median = medianRate(rated)
      if (median === null) expect(row.median, label).toBeNull()
      else expect(row.median, label).toBeCloseTo(median, 12)
      expect(row.below, label).toBe(rated.filter((form) => isBelow(form, 9000n)).length)
      expect(row.not_filed, label).toBe(notFiledIn(row.fiscal_year, area).length)
    }
    const expected = years.filter((year) => filedIn(year, area).length > 0)
    expect(rows.map((row) => row.fiscal_year)).toEqual(expect.arrayContaining(expected))
  }
})

it('tells the pooled rate from the median, which differ', () => {
  const rated = ratedIn(2022)
  const { actual, revised } = pooled(rated)
  expect(Number(actual) / Number(revised)).not.toBeCloseTo(medianRate(rated) ?? 0, 3)
})

const keyed = {
  division: (form: Filed) => form.division,
  category: (form: Filed) => form.category,
  parent: (form: Filed) => familyOf(form),
}

describe.each(['division', 'category', 'parent'] as const)('by %s', (by) => {
  it('agrees on shortfall, who is below, who is missing, and the year before', async () => {
    for (const year of years) {
      const rows = await ask(engine, groups, demonstration({ year, target: 9500, by }))
      for (const row of rows) {
        const isOfGroup = (form: Filed) => keyed[by](form) === (row.key ?? '')
        const rated = ratedIn(year).filter(isOfGroup)
        const before = ratedIn(year - 1).filter(isOfGroup)
        expect(
          {
            rated: row.rated,
            contained: row.contained,
            below: row.below,
            shortfall: fen(row.shortfall),
            now: { actual: amount(row.actual), revised: amount(row.revised) },
            before: { actual: amount(row.actual_before), revised: amount(row.revised_before) },
          },
          `${by} ${row.key} ${year}`,
        ).toEqual({
          rated: rated.length,
          contained: filedIn(year).filter((form) => isOfGroup(form) && isContained(form)).length,
          below: rated.filter((form) => isBelow(form, 9500n)).length,
          shortfall: sum(rated.map((form) => shortfallOf(form, 9500n))),
          now: pooled(rated),
          before: pooled(before),
        })
      }
      const all = rows.reduce((count, row) => count + row.rated, 0)
      expect(all, `${by} ${year}`).toBe(ratedIn(year).length)
      const missing = rows.reduce((count, row) => count + row.not_filed, 0)
      expect(missing, `${by} ${year}`).toBe(notFiledIn(year).length)
    }
  })
})
