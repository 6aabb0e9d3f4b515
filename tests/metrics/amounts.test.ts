import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { scopedForms } from '@/engine/in-scope'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import { shortfall, sumAmount, unspent } from '@/metrics'
import { aForm, tablesOf } from '../support/tables'
import { seedRow } from './seed-tables'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

/** Both amounts of all rows in 元, under the page's target. */
async function sums(form: ReturnType<typeof aForm>[], target = 9000) {
  await engine.replaceAll(tablesOf({ form }))
  const [row] = await engine.run(sql`
    SELECT ${sumAmount(unspent)} AS unspent, ${sumAmount(shortfall)} AS shortfall
    FROM ${scopedForms({ dataset: 'real', target })}`)
  return row
}

describe('of the published form', () => {
  it('46.98 万元 were not spent', async () => {
    expect(await sums([seedRow])).toMatchObject({ unspent: 469_800 })
  })

  it('14.2025 万元 are missing to 95%, and nothing to 90%', async () => {
    expect(await sums([seedRow], 9500)).toMatchObject({ shortfall: 142_025 })
    expect(await sums([seedRow], 9000)).toMatchObject({ shortfall: 0 })
  })
})

it('does not set one department’s surplus against another’s shortfall', async () => {
  const rows = [
    aForm({ department_id: '甲局', actual_expenditure: 100, revised_budget: 100 }),
    aForm({ department_id: '乙局', actual_expenditure: 80, revised_budget: 100 }),
  ]
  expect(await sums(rows)).toEqual({ unspent: 20, shortfall: 10 })
})

it('lets overspending show as a negative amount unspent', async () => {
  expect(await sums([aForm({ actual_expenditure: 120, revised_budget: 100 })])).toEqual({
    unspent: -20,
    shortfall: 0,
  })
})

it.each([
  ['the outturn', { revised_budget: 100 }],
  ['the revised budget', { actual_expenditure: 100 }],
])('has no amount where %s is not stated', async (_, amounts) => {
  expect(await sums([aForm(amounts)])).toEqual({ unspent: null, shortfall: null })
})

it('has no shortfall of a budget of 0, whose rate cannot be formed', async () => {
  expect(await sums([aForm({ actual_expenditure: 5, revised_budget: 0 })])).toEqual({
    unspent: -5,
    shortfall: null,
  })
})

it('skips rows without amount in a sum', async () => {
  const rows = [
    aForm({ department_id: '甲局', actual_expenditure: 80, revised_budget: 100 }),
    aForm({ department_id: '乙局', revised_budget: 100 }),
  ]
  expect(await sums(rows)).toEqual({ unspent: 20, shortfall: 10 })
})
