import { beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import { lastThreeYears, PERSISTENT_YEARS_BELOW } from '@/metrics/persistence'
import { aForm, tablesOf } from '../support/tables'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

/** Present and below of 甲局 in 2020–2022, spending so many of 100 by year. */
async function yearsOf(spent: Readonly<Record<number, number | null>>, ownTarget?: number) {
  const form = Object.entries(spent).map(([year, actual]) =>
    aForm({ fiscal_year: Number(year), actual_expenditure: actual, revised_budget: 100 }),
  )
  const own = {
    dataset: 'real',
    department_id: '甲局',
    fiscal_year: 2021,
    target_bp: ownTarget ?? 0,
  }
  await engine.replaceAll(tablesOf({ form, target: ownTarget === undefined ? [] : [own] }))
  const rows = await engine.run(sql`
    SELECT present, below FROM ${lastThreeYears({ dataset: 'real', target: 9000, year: 2022 })}`)
  return rows.map(({ present, below }) => `${below}/${present}`)
}

it('counts years below among the last three, and none before them', async () => {
  expect(await yearsOf({ 2018: 10, 2019: 10, 2020: 80, 2021: 95, 2022: 89.99 })).toEqual(['2/3'])
})

it('takes a year without a form or a rate for absent, not for below', async () => {
  expect(await yearsOf({ 2020: 80, 2022: 80 })).toEqual(['2/2'])
  expect(await yearsOf({ 2020: 80, 2021: null, 2022: 90 })).toEqual(['1/2'])
})

it('judges each year by its own target', async () => {
  expect(await yearsOf({ 2021: 80, 2022: 80 }, 7500)).toEqual(['1/2'])
})

it('does not list a department without a rate in the three years', async () => {
  expect(await yearsOf({ 2019: 10, 2022: null })).toEqual([])
})

it('calls two years below of those present persistent', () => {
  expect(PERSISTENT_YEARS_BELOW).toBe(2)
})
