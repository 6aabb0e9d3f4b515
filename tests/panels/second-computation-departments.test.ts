import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '@/domain/scope'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { query as belowTarget } from '@/panels/below-target/query'
import { query as peersQuery } from '@/panels/department-peers/query'
import { standingsOf } from '@/panels/department-peers/standing'
import { query as notFiled } from '@/panels/not-filed/query'
import { query as persistent } from '@/panels/persistent-below/query'
import { departmentsOf } from '@/panels/ranked-completion/departments'
import { query as ranked } from '@/panels/ranked-completion/query'
import { crossed, crossings } from '@/panels/compared-crossings/crossed'
import { query as crossingQuery } from '@/panels/target-crossings/query'
import { yearBefore } from '@/panels/target-crossings/year-before'
import { query as totals } from '@/panels/year-totals/query'
import { createLibrary } from '@/session/library'
import { anInput } from '../support/panels'
import {
  ascending,
  type Filed,
  filedIn,
  isBelow,
  isContained,
  lineageOf,
  medianRate,
  notFiledIn,
  type Rated,
  ratedIn,
  shortfallOf,
  sum,
  years,
} from '../support/second-computation'
import { shippedFiles } from '../support/shipped'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll((await createLibrary().add(shippedFiles())).tables)
})

const demonstration = (overrides: Partial<Scope> = {}, departmentId: string | null = null) =>
  anInput({ dataset: 'demonstration', ...overrides }, departmentId)

/** 元 of an answer as hundredths of 万元, or as 分. */
const amount = (yuan: number | null) => (yuan === null ? 0n : BigInt(Math.round(yuan / 100)))
const fen = (yuan: number | null) => (yuan === null ? 0n : BigInt(Math.round(yuan * 100)))
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name).sort()

const atTargets = years.flatMap((year) => [9000n, 9500n].map((page) => ({ year, page })))

/** The department's form of a year with those of what it was before; none where one of them lacks. */
function ofLineage(lineage: string, { of, year }: { of: number; year: number }): readonly Rated[] {
  const isOwn = ({ name }: { readonly name: string }) => lineageOf(name, year) === lineage
  const rated = ratedIn(of).filter(isOwn)
  const owing = notFiledIn(of).filter((name) => name !== lineage && isOwn({ name }))
  return owing.length > 0 || rated.length < filedIn(of).filter(isOwn).length ? [] : asOne(rated)
}

/** Years among the last three with a rate, and those below. */
function lastThree(name: string, year: number, page: bigint) {
  const lineage = lineageOf(name, year)
  const present = [year - 2, year - 1, year].flatMap((of) => ofLineage(lineage, { of, year }))
  return { present: present.length, below: present.filter((form) => isBelow(form, page)).length }
}

it.each(atTargets)('ranks $year by exact rates, target $page', async ({ year, page }) => {
  const input = demonstration({ year, target: Number(page) })
  const rated = ratedIn(year)
  const rows = departmentsOf(await ask(engine, ranked, input), input).filter(
    (row) => row.is_met !== null,
  )
  expect(rows.map((row) => row.name)).toEqual(ascending(rated).map((form) => form.name))
  for (const row of rows) {
    const form = rated.find(({ name }) => name === row.name)!
    expect(row.is_met, row.name).toBe(!isBelow(form, page))
    expect(fen(row.shortfall), row.name).toBe(shortfallOf(form, page))
  }
})

it.each(atTargets)('finds who is below in $year, and how often, target $page', async (at) => {
  const { year, page } = at
  const input = demonstration({ year, target: Number(page) })
  const below = ratedIn(year).filter((form) => isBelow(form, page))
  const rows = await ask(engine, belowTarget, input)
  expect(names(rows)).toEqual(names(below))
  for (const row of rows)
    expect({ present: row.years_present, below: row.years_below }, row.name).toEqual(
      lastThree(row.name, year, page),
    )
  const everyone = new Set(years.flatMap((one) => filedIn(one).map(({ name }) => name)))
  const lineages = new Set([...everyone].map((name) => lineageOf(name, year)))
  const long = [...lineages].filter((name) => lastThree(name, year, page).below >= 2).sort()
  const told = await ask(engine, persistent, input)
  expect([...new Set(names(told))]).toEqual(long)
})

/** Those that were merged later, summed. */
const asOne = (forms: readonly Rated[]): readonly Rated[] =>
  [...new Set(forms.map(({ name }) => lineageOf(name)))].flatMap((lineage) => {
    const own = forms.filter(({ name }) => lineageOf(name) === lineage)
    const [first] = own
    if (!first) return []
    const { length } = own
    return length === 1
      ? [first]
      : [
          {
            ...first,
            actual: sum(own.map(({ actual }) => actual)),
            revised: sum(own.map(({ revised }) => revised)),
          },
        ]
  })

it.each(atTargets)('finds who crossed the line to $year, target $page', async ({ year, page }) => {
  const input = demonstration({ year, target: Number(page) })
  const told = crossed(crossings(await ask(engine, crossingQuery, input), yearBefore(input)))
  const of = (one: number) =>
    new Map(asOne(ratedIn(one)).map((form) => [lineageOf(form.name), form]))
  const before = of(year - 1)
  const expected = [...of(year)].flatMap(([lineage, form]) => {
    const last = before.get(lineage)
    if (!last || isBelow(last, page) === isBelow(form, page)) return []
    return [[lineage, isBelow(form, page)]]
  })
  expect(
    told.map((row) => [lineageOf(row.name.split('、')[0]!), row.direction === 'fell']).sort(),
  ).toEqual(expected.sort())
})

it('lists who owed a form and sent none, in every year', async () => {
  for (const base of years) {
    const other = base === 2018 ? 2019 : base - 1
    const rows = await ask(engine, notFiled, demonstration({ base, compared: [other] }))
    for (const year of [base, other])
      expect(names(rows.filter((row) => row.fiscal_year === year)), String(year)).toEqual(
        [...notFiledIn(year)].sort(),
      )
  }
})

it('adds up any two years, all departments and those of both, merged ones as one', async () => {
  const side = (forms: readonly Rated[]) => ({
    count: new Set(forms.map(({ name }) => lineageOf(name))).size,
    actual: sum(forms.map((form) => form.actual)),
    revised: sum(forms.map((form) => form.revised)),
  })
  for (const base of years)
    for (const row of await ask(
      engine,
      totals,
      demonstration({ base, compared: years.filter((year) => year !== base) }),
    )) {
      const [ofBase, ofOther] = [ratedIn(base), ratedIn(row.other)]
      const inBoth = (forms: readonly Rated[], others: readonly Rated[]) => {
        const lineages = new Set(others.map(({ name }) => lineageOf(name)))
        return forms.filter(({ name }) => lineages.has(lineageOf(name)))
      }
      const told = (count: number, actual: number | null, revised: number | null) => ({
        count,
        actual: amount(actual),
        revised: amount(revised),
      })
      expect(
        [
          told(row.base_count, row.base_actual, row.base_revised),
          told(row.other_count, row.other_actual, row.other_revised),
          told(row.same_count, row.same_base_actual, row.same_base_revised),
          told(row.same_count, row.same_other_actual, row.same_other_revised),
        ],
        `${base} ${row.other}`,
      ).toEqual([
        side(ofBase),
        side(ofOther),
        side(inBoth(ofBase, ofOther)),
        side(inBoth(ofOther, ofBase)),
      ])
    }
})

/** Same category; half to double the revised budget from three of them on, else everybody. */
function peersOf(own: Filed): readonly Filed[] {
  const pool = filedIn(own.year).filter(
    (form) =>
      form.name !== own.name &&
      form.category === own.category &&
      form.parent !== own.name &&
      form.name !== own.parent &&
      !isContained(form) &&
      (form.revised ?? 0n) > 0n,
  )
  const size = own.revised
  const similar = pool.filter(
    ({ revised }) =>
      size !== null && revised !== null && revised * 2n >= size && revised <= size * 2n,
  )
  return similar.length >= 3 ? similar : pool
}

it('puts every department of every year beside the same peers and their exact median', async () => {
  const everyone = new Set(years.flatMap((year) => filedIn(year).map(({ name }) => name)))
  let compared = 0
  for (const name of everyone) {
    const input = demonstration({}, name)
    const all = standingsOf(await ask(engine, peersQuery, input))
    for (const standing of all.filter(({ metric }) => metric.id === 'completion_rate')) {
      const own = filedIn(standing.year).find((form) => form.name === name)
      expect(standing.absence === null, `${name} ${standing.year}`).toBe(own !== undefined)
      if (!own) {
        expect(standing.peers, `${name} ${standing.year}`).toEqual([])
        continue
      }
      const peers = peersOf(own).filter((form): form is Rated => form.actual !== null)
      expect(names(standing.peers), `${name} ${standing.year}`).toEqual(names(peers))
      const median = medianRate(peers)
      if (median === null) expect(standing.spread).toBeNull()
      else expect((standing.spread?.median ?? NaN) / 100).toBeCloseTo(median, 12)
      compared += 1
    }
  }
  expect(compared).toBe(years.reduce((count, year) => count + filedIn(year).length, 0))
})
