import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { rankedCompletion } from '@/panels/ranked-completion'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aForm, tablesOf } from '../support/tables'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})
afterAll(() => engine.close())

async function expanded(count: number) {
  const form = Array.from({ length: count }, (_, index) =>
    aForm({ department_id: `第${index}局`, actual_expenditure: 1, revised_budget: 2 }),
  )
  await engine.replaceAll(tablesOf({ form }))
  const input = anInput({ expanded: ['ranked-completion'] })
  const answer = (await rankedCompletion.load(engine, input))!
  const option = answer.chart!({ input, theme: chartThemes.light, width: 720 })
  const [bars] = [option.series].flat()
  return {
    bars: [bars && 'data' in bars ? bars.data : null].flat().length,
    rows: answer.rows.length,
    height: answer.height,
    note: answer.note ?? '',
  }
}

it('draws the first 500 of a list expanded to more, says so, and has all in its table', async () => {
  const many = await expanded(1234)
  expect(many).toMatchObject({ bars: 500, rows: 1234 })
  expect(many.note).toContain('图中只画前 500 项，全部 1,234 项见“表”')
  const all = await expanded(500)
  expect(all).toMatchObject({ bars: 500, rows: 500, height: many.height })
  expect(all.note).not.toContain('图中只画')
})
