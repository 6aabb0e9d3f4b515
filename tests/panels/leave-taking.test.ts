import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { takeLeave } from '@/panels/leave-taking'
import { anInput } from '../support/panels'
import { aForm, tablesOf } from '../support/tables'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      form: [aForm({ department_id: '甲局', actual_expenditure: 1, revised_budget: 2 })],
    }),
  )
})
afterAll(() => engine.close())

async function askedOf(departments: number): Promise<number> {
  let asked = 0
  const run: Engine['run'] = (statement) => {
    asked++
    return engine.run(statement)
  }
  await takeLeave({
    engine: { run },
    holdings: {
      years: { real: [2022], demonstration: [] },
      hasOwn: true,
      wantedYear: null,
      departments: Array.from({ length: departments }, () => ({ dataset: 'real' as const })),
    },
    scope: anInput().scope,
    seen: [],
    isOnPage: () => false,
    themes: [],
  })
  return asked
}

it('asks of very many departments only what stands above the fold', async () => {
  expect(await askedOf(2001)).toBe(3)
  expect(await askedOf(2000)).toBeGreaterThan(8)
})
