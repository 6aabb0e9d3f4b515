import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { targetLines } from '@/panels/target-lines'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aForm, tablesOf } from '../support/tables'

const form = (id: string, actual: number, revised: number) =>
  aForm({ department_id: id, actual_expenditure: actual, revised_budget: revised })

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      form: [
        // 89,996 / 100,000 prints one digit more, so that it does not look met.
        form('甲局', 89_996, 100_000),
        form('乙局', 180_000, 200_000),
        form('丙局', 170_000, 200_000),
        form('丁局', 190_000, 200_000),
        form('无预算局', 1, 0),
      ],
      target: [
        { dataset: 'real', department_id: '丙局', target_bp: 8500 },
        { dataset: 'real', department_id: '丁局', fiscal_year: 2022, target_bp: 9600 },
      ],
    }),
  )
})
afterAll(() => engine.close())

it('lists every department under the line that judges it, exactly at the line is met', async () => {
  const answer = await targetLines.load(engine, anInput())
  // 丙局 170,000 / 200,000 = 85% = its target; 丁局 95% < 96%; 甲局 < 90%; 乙局 = 90%.
  expect(answer?.rows.map(({ cells }) => cells)).toEqual([
    ['丁局', '96%', '目标表为本部门本年度所定', '95.00%', '略低于目标'],
    ['丙局', '85%', '目标表为本部门所定', '85.00%', '达标'],
    ['甲局', '90%', '页面目标', '89.996%', '略低于目标'],
    ['乙局', '90%', '页面目标', '90.00%', '达标'],
  ])
  expect(answer?.title).toBe('3 条目标线，2 个部门低于各自目标')
  expect(answer?.note).toBe(
    '96%：1 个部门，1 个低于；85%：1 个部门，0 个低于；90%：2 个部门，1 个低于',
  )
})

it('draws each line where its target stands', async () => {
  const input = anInput()
  const answer = await targetLines.load(engine, input)
  const option = answer?.chart?.({ theme: chartThemes.light, width: 800, input })
  const lines = (option?.series as { type: string; data: unknown }[]).filter(
    ({ type }) => type === 'scatter',
  )
  expect(lines.map(({ data }) => data)).toEqual([
    [[96, 0]],
    [[85, 1]],
    [
      [90, 2],
      [90, 3],
    ],
  ])
})
