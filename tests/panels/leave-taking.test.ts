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

it('draws no picture that has a mark for each of very many departments', async () => {
  const drawn = async (count: number) => {
    const form = Array.from({ length: count }, (_, index) =>
      aForm({
        department_id: `第${index}局`,
        original_budget: 2,
        budget_adjustment: 0,
        actual_expenditure: 1,
        revised_budget: 2,
      }),
    )
    await engine.replaceAll(tablesOf({ form }))
    const pictures = await takeLeave({
      engine,
      holdings: {
        years: { real: [2022], demonstration: [] },
        hasOwn: true,
        wantedYear: null,
        departments: form.map(() => ({ dataset: 'real' as const })),
      },
      scope: anInput().scope,
      seen: ['ranked-completion', 'adjustment-vs-completion'].map((panel) => ({
        panel,
        departmentId: null,
        width: 600,
      })),
      isOnPage: (panel) => panel === 'adjustment-vs-completion',
      themes: ['light'],
    })
    return pictures.map(({ panel }) => panel)
  }
  expect(await drawn(20)).toEqual(['ranked-completion', 'adjustment-vs-completion'])
  expect(await drawn(1001)).toEqual(['ranked-completion'])
})
