import { beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { comparedRates } from '@/panels/compared-rates'
import { yearTotals } from '@/panels/year-totals'
import { anInput } from '../support/panels'
import { aDepartment, aForm, tablesOf } from '../support/tables'

const form = (id: string, year: number, actual: number, revised: number) =>
  aForm({
    department_id: id,
    fiscal_year: year,
    actual_expenditure: actual,
    revised_budget: revised,
  })
const dataset = 'real'
const formedFrom = (department_id: string, ...ids: string[]) =>
  ids.map((predecessor_id) => ({ dataset, department_id, predecessor_id }))

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: ['合局', '并局', '科局'].map((id) => aDepartment(id)),
      predecessor: [...formedFrom('合局', '甲局', '乙局'), ...formedFrom('并局', '丙局', '丁局')],
      form: [
        form('甲局', 2021, 0.1, 100),
        form('乙局', 2021, 0.2, 200),
        form('合局', 2022, 270, 300),
        form('丙局', 2021, 50, 100),
        form('并局', 2022, 90, 100),
        form('丁局', 2020, 1, 1),
      ],
      missing_form: [{ dataset, department_id: '丁局', fiscal_year: 2021, reason: '应报未报' }],
    }),
  )
})

const input = anInput({ base: 2022, compared: [2021] })

it('compares a merged department with the sum of those before it, and says so', async () => {
  const answer = await comparedRates.load(engine, input)
  const [merged] = answer?.rows.filter(({ cells }) => cells[0] === '合局') ?? []
  // (0.1 + 0.2) / (100 + 200) and 270 / 300.
  expect(merged?.cells.slice(1, 4)).toEqual(['0.10%', '90.00%', '▲ 89.90 个百分点'])
  expect(merged?.cells[6]).toBe('2021 年为合并前“乙局”“甲局”之和')
  expect(answer?.note).toContain('沿前身比较：合局（2021 年为合并前“乙局”“甲局”之和）')
  expect(merged?.description[2]).toBe('实际支出 2021 年 0.00 万元，2022 年 0.03 万元')
})

it('sums nothing while one of those before it owes its form', async () => {
  const answer = await comparedRates.load(engine, input)
  const [halved] = answer?.rows.filter(({ cells }) => cells[0] === '并局') ?? []
  expect(halved?.cells.slice(1, 4)).toEqual(['丁局应报未报', '90.00%', '无法比较'])
})

it('counts those that were merged as one department in the totals of the same', async () => {
  const answer = await yearTotals.load(
    engine,
    anInput({ base: 2022, compared: [2021], group: 'all' }),
  )
  expect(answer?.rows[0]?.description[1]).toContain('2021 年 2 个部门')
})
