import { beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql, type SqlValue } from '@/engine/sql'
import { unitCost } from '@/metrics'
import { tablesOf } from '../support/tables'
import { seedIndicators, seedTasks } from './seed-tables'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

type Rows = readonly Readonly<Record<string, SqlValue>>[]

/** 元 for each unit, in order of indicators. */
const costs = async (indicator: Rows, task: Rows = seedTasks) => {
  await engine.replaceAll(tablesOf({ task, indicator }))
  const rows = await engine.run(sql`
    SELECT ${unitCost.value} AS cost FROM indicator i
    LEFT JOIN task t USING (dataset, department_id, fiscal_year, task_no)
    ORDER BY i.fiscal_year, i.indicator_no`)
  return rows.map(({ cost }) => cost)
}

const [share, households, people] = seedIndicators

it('is 1,000 元/户 for the one counted indicator of task 1, and unknown for the two of task 2', async () => {
  expect(await costs(seedIndicators)).toEqual([null, 1000, null, null])
})

it.each(['%', '‰', '分', '元', '万元', '亿元', null])('divides by no %s', async (unit) => {
  expect(await costs([{ ...households, reported_unit: unit }])).toEqual([null])
})

it.each([
  ['接警到场用时', '分钟', null],
  ['平均审核时间', '个工作日', null],
  ['开放天数', '天', 1000],
])('%s in %s costs %s: how long something took is no quantity', async (name, unit, cost) => {
  expect(await costs([{ ...households, name, reported_unit: unit }])).toEqual([cost])
})

it('divides by nothing that is better the less there is of it', async () => {
  const accidents = { ...people, name: '事故起数', reported_unit: '起', direction: 'lower_better' }
  // Nor does it stand in the way of the one quantity of the task.
  expect(await costs([{ ...households, task_no: 2 }, accidents])).toEqual([7925, null])
})

it('counts each department and year for itself', async () => {
  const other = { ...households, fiscal_year: 2021 }
  expect(await costs([share!, households!, other])).toEqual([null, null, 1000])
})

it.each([
  ['0 households', { reported_value: 0 }],
  ['no number', { reported_value: null }],
  ['no task', { task_no: 0 }],
])('is unknown with %s', async (_, overrides) => {
  expect(await costs([{ ...households, ...overrides }])).toEqual([null])
})

it('is unknown where the funds are blank', async () => {
  const [task] = seedTasks
  expect(await costs([households!], [{ ...task, task_funds: null }])).toEqual([null])
})

it('is formed where the task has one counted indicator and no other', async () => {
  expect(await costs([people!])).toEqual([5547.5])
})
