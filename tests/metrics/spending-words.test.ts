import { beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import { mentionsSpending } from '@/metrics'
import { aForm, tablesOf } from '../support/tables'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

it.each([
  ['年初预算编制不够细化。', true],
  ['支出进度偏慢，年末结余较多。', true],
  ['项目执行不力。', true],
  ['对劳模欠缺精神关怀。', false],
  ['', null],
  [' ', null],
  [null, null],
])('hears in "%s" a word about spending: %s', async (problems, isMentioned) => {
  await engine.replaceAll(tablesOf({ form: [aForm({ problems })] }))
  const [row] = await engine.run(sql`SELECT ${mentionsSpending} AS said FROM department_year`)
  expect(row?.said).toBe(isMentioned)
})
