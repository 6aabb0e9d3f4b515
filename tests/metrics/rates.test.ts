import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { formatRate } from '@/domain/rate'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import {
  adjustmentRate,
  completionRate,
  meetsTarget,
  outturnRate,
  type RateMetric,
  sumDenominator,
  sumNumerator,
} from '@/metrics'
import { aForm, tablesOf } from '../support/tables'
import { seedRow } from './seed-tables'

let engine: Engine
const load = (...form: ReturnType<typeof aForm>[]) => engine.replaceAll(tablesOf({ form }))
beforeAll(async () => {
  engine = await openEngine()
})

/** The pooled rate of all rows, as printed. */
async function printed(metric: RateMetric): Promise<string | null> {
  const [row] = await engine.run(sql`
    SELECT ${sumNumerator(metric)} AS numerator, ${sumDenominator(metric)} AS denominator
    FROM department_year`)
  const amount = z.number().nullable()
  return formatRate({
    numerator: amount.parse(row?.numerator),
    denominator: amount.parse(row?.denominator),
  })
}

const verdict = async (metric: RateMetric, target: number) => {
  const [row] = await engine.run(
    sql`SELECT ${meetsTarget(metric, sql`CAST(${target} AS INTEGER)`)} AS met FROM department_year`,
  )
  return row?.met
}

describe('of the published form', () => {
  beforeAll(() => load(seedRow))

  it.each([
    [completionRate, '92.83%'],
    [adjustmentRate, '1.88%'],
    [outturnRate, '94.58%'],
  ])('$name is %s', async (metric, text) => {
    expect(await printed(metric)).toBe(text)
  })

  it('the rates that the form prints stand beside ours', async () => {
    const [row] = await engine.run(sql`
      SELECT ${completionRate.reported!} AS completion, ${adjustmentRate.reported!} AS adjustment
      FROM department_year`)
    expect(row).toEqual({ completion: 0.9283, adjustment: 0.0188 })
  })

  it('预算完成率 meets 90% and misses 95%', async () => {
    expect(await verdict(completionRate, 9000)).toBe(true)
    expect(await verdict(completionRate, 9500)).toBe(false)
  })
})

describe('of a group', () => {
  it('is Σ over Σ and not the mean of rates', async () => {
    await load(
      aForm({ department_id: '大局', actual_expenditure: 990_000, revised_budget: 1_000_000 }),
      aForm({ department_id: '小局', actual_expenditure: 10_000, revised_budget: 100_000 }),
    )
    expect(await printed(completionRate)).toBe('90.91%')
  })

  it('leaves out whoever states only one of the two amounts', async () => {
    await load(
      aForm({ department_id: '甲局', actual_expenditure: 90, revised_budget: 100 }),
      aForm({ department_id: '乙局', actual_expenditure: 1_000 }),
      aForm({ department_id: '丙局', revised_budget: 1_000 }),
    )
    expect(await printed(completionRate)).toBe('90.00%')
  })

  it('nets increases against reductions', async () => {
    await load(
      aForm({ department_id: '甲局', budget_adjustment: 30, original_budget: 100 }),
      aForm({ department_id: '乙局', budget_adjustment: -50, original_budget: 100 }),
    )
    expect(await printed(adjustmentRate)).toBe('-10.00%')
  })
})

describe('without a rate', () => {
  it.each([
    ['nothing stated', {}],
    ['no numerator', { revised_budget: 100 }],
    ['no denominator', { actual_expenditure: 100 }],
    ['a denominator of 0', { actual_expenditure: 100, revised_budget: 0 }],
    ['a negative denominator', { actual_expenditure: 100, revised_budget: -100 }],
  ])('%s: neither a figure nor a verdict', async (_, amounts) => {
    await load(aForm(amounts))
    expect(await printed(completionRate)).toBeNull()
    expect(await verdict(completionRate, 9000)).toBeNull()
  })
})
