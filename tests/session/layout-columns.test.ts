import { beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import { createLibrary } from '@/session/library'
import { csvOf, grids } from '../ingest/layouts/grids'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  const files = Object.entries(grids).map(([id, grid]) => ({
    name: `${id}.csv`,
    title: id,
    bytes: new TextEncoder().encode(csvOf(grid)),
    dataset: 'real' as const,
    origin: 'own' as const,
    listedSha256: null,
  }))
  await engine.replaceAll((await createLibrary().add(files)).tables)
})

it('keeps what the forms of all layouts print beside their main figures', async () => {
  expect(
    await engine.run(sql`
      SELECT layout, reported_score::DOUBLE AS score, execution_weight::DOUBLE AS weight,
        execution_score::DOUBLE AS execution, reported_completion_basis AS basis, deviation_reason AS reason
      FROM form ORDER BY layout, department_id`),
  ).toEqual([
    row('chongqing', [96.5, 10, 9.5], null, null),
    row('hubei', [99, 20, 19], '执行数 ÷ 预算数', '纸张涨价。'),
    row('hunan', [98.8, 10, 9.8], null, null),
    row('national', [98.6, 10, 9.5], null, null),
    row('rollup', [95, null, null], '全年执行数 ÷ 调整后预算数', null),
    row('rollup', [null, null, null], '全年执行数 ÷ 调整后预算数', null),
    row('sichuan', [95.7, 10, 9.7], null, '雷达维保未到付款期。'),
  ])
  expect(
    await engine.run(sql`
      SELECT kind, heading, text, amount::DOUBLE AS amount FROM amount
      WHERE department_id = '示例县林业局' ORDER BY amount_no LIMIT 2`),
  ).toEqual([
    { kind: '一般公共预算', heading: '按收入性质分', text: '2000.12', amount: 20001200 },
    { kind: '基本支出', heading: '按支出性质分', text: '1425.67', amount: 14256700 },
  ])
  expect(
    await engine.run(sql`
      SELECT level1, level2, weight::DOUBLE AS weight, score::DOUBLE AS score, deviation_reason AS reason
      FROM indicator WHERE department_id = '示例区水务局' AND indicator_no = 2`),
  ).toEqual([
    {
      level1: '产出指标',
      level2: '数量指标',
      weight: 15,
      score: 14.1,
      reason: '汛期封路三次，来年错开汛期。',
    },
  ])
})

it('blames no layout for a cell that it does not ask', async () => {
  expect(
    await engine.run(sql`
      SELECT f.layout, c.check_id AS id FROM finding c
      JOIN form f USING (dataset, department_id, fiscal_year)
      WHERE c.outcome = 'fires' AND c.check_id IN ('Q11', 'Q13', 'Q24', 'Q29', 'Q05') ORDER BY 1, 2`),
  ).toEqual([
    // Both print 存在问题, and leave it blank.
    { layout: 'rollup', id: 'Q24' },
    { layout: 'sichuan', id: 'Q24' },
  ])
})

type Scores = readonly [score: number | null, weight: number | null, execution: number | null]

const row = (
  layout: string,
  [score, weight, execution]: Scores,
  basis: string | null,
  reason: string | null,
) => ({ layout, score, weight, execution, basis, reason })
