import { beforeAll, expect, it } from 'vitest'
import { fen, toYuanText } from '@/domain/money'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import { completionRate, meetsTarget, shortfall } from '@/metrics'
import { aForm, tablesOf } from '../support/tables'

const COUNT = 2000
/** Scattered over eight orders of magnitude, up to a trillion 元; multiples of ten 分, so that 90% is whole. */
const revisedOf = (i: number): bigint =>
  10n * (((BigInt(i) * 2_654_435_761_123n) % 10n ** BigInt(6 + (i % 8))) + 1n)

/** All at exactly 90% in 2022, and one 分 less in 2021. */
const forms = Array.from({ length: COUNT }, (_, i) => {
  const revised = revisedOf(i)
  return [0n, 1n].map((less) =>
    aForm({
      department_id: `局${i}`,
      fiscal_year: less === 0n ? 2022 : 2021,
      revised_budget: toYuanText(fen(revised)),
      actual_expenditure: toYuanText(fen((revised * 9n) / 10n - less)),
    }),
  )
}).flat()

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(tablesOf({ form: forms }))
})

const target = sql`CAST(${9000} AS INTEGER)`

it('calls every department at exactly 90% met, and none that spent one 分 less', async () => {
  const rows = await engine.run(sql`
    SELECT fiscal_year, count(*) FILTER (WHERE ${meetsTarget(completionRate, target)}) AS met
    FROM department_year GROUP BY fiscal_year ORDER BY fiscal_year`)
  expect(rows).toEqual([
    { fiscal_year: 2021, met: 0 },
    { fiscal_year: 2022, met: COUNT },
  ])
})

it('is a test that doubles fail', async () => {
  const [row] = await engine.run(sql`
    SELECT count(*) AS wrong FROM department_year WHERE fiscal_year = 2022
      AND CAST(actual_expenditure AS DOUBLE) / CAST(revised_budget AS DOUBLE) < CAST(0.9 AS DOUBLE)`)
  expect(row?.wrong).toBeGreaterThan(0)
})

it('counts one 分 short as a shortfall of 0.01 元, and nothing at the target', async () => {
  const rows = await engine.run(sql`
    SELECT fiscal_year, min(amount) AS least, max(amount) AS most
    FROM (SELECT fiscal_year, ${shortfall.amount} AS amount
      FROM (SELECT *, ${target} AS target_bp FROM department_year))
    GROUP BY fiscal_year ORDER BY fiscal_year`)
  expect(rows).toEqual([
    { fiscal_year: 2021, least: 0.01, most: 0.01 },
    { fiscal_year: 2022, least: 0, most: 0 },
  ])
})
