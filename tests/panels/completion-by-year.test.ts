import { beforeAll, describe, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { completionByYear } from '@/panels/completion-by-year'
import { query } from '@/panels/completion-by-year/query'
import { yearsOf } from '@/panels/completion-by-year/years'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aDepartment, aForm, tablesOf } from '../support/tables'

const form = (id: string, year: number, actual: number | null, revised: number | null) =>
  aForm({
    department_id: id,
    fiscal_year: year,
    actual_expenditure: actual,
    revised_budget: revised,
    is_aggregate: id === '丙局',
  })

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: [aDepartment('丁所', { parent_id: '丙局' })],
      form: [
        form('甲局', 2019, 90, 100),
        form('乙局', 2019, 300, 400),
        form('丙局', 2021, 899.96, 1000),
        form('丁所', 2021, 1, 500),
        form('甲局', 2021, 50, null),
        form('乙局', 2021, 5, 0),
        { ...form('示例局', 2016, 1, 100), dataset: 'demonstration' },
      ],
      missing_form: [
        { dataset: 'real', department_id: '己局', fiscal_year: 2021, reason: '应报未报' },
        { dataset: 'real', department_id: '庚局', fiscal_year: 2021, reason: '已撤并' },
      ],
    }),
  )
})

describe('yearsOf', () => {
  it('pools each year, takes the median of departments, and keeps a year without forms as a gap', async () => {
    expect(yearsOf(await ask(engine, query, anInput()), anInput())).toEqual([
      row(2019, { forms: 2, actual: 390, revised: 500, median: 0.825, below: 1 }),
      row(2020, {}),
      row(2021, {
        forms: 3,
        actual: 899.96,
        revised: 1000,
        lacking: 2,
        median: 0.89996,
        below: 1,
        not_filed: 1,
      }),
    ])
  })
})

it('judges every year by any target from one answer of the engine', async () => {
  const rows = await ask(engine, query, anInput())
  const below = (target: number) => yearsOf(rows, anInput({ target })).map((year) => year.below)
  expect([7500, 7501, 8999, 9000, 9001].map(below)).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [1, 0, 0],
    [1, 0, 1],
    [2, 0, 1],
  ])
})

it('says the same where the engine judges', async () => {
  for (const target of [7500, 7501, 9000, 9001]) {
    const few = anInput({ target })
    const judged = await ask(engine, query, { ...few, isMany: true })
    expect(yearsOf(judged, few)).toEqual(yearsOf(await ask(engine, query, few), few))
  }
})

const row = (fiscal_year: number, stated: object) => ({
  fiscal_year,
  forms: 0,
  actual: null,
  revised: null,
  lacking: 0,
  median: null,
  below: 0,
  not_filed: 0,
  ...stated,
})

describe('the panel', () => {
  it('says which years are gaps and who is left out, and never prints 89.996% as the target', async () => {
    const answer = await completionByYear.load(engine, anInput())
    expect(answer?.note).toBe(
      '2020 年没有自评表；无法计算（未填，或调整预算不大于 0）而未计入：2021 年 2 个',
    )
    expect(answer?.rows.map(({ cells }) => [cells[0], cells[4], cells[5]])).toEqual([
      ['2019', '78.00%', '82.50%'],
      ['2020', '无自评表', '—'],
      ['2021', '89.996%', '89.996%'],
    ])
  })

  it('writes no figure over the dot of the chosen year where years are close', async () => {
    const shown = async (width: number) => {
      const input = anInput({ year: 2020 })
      const answer = await completionByYear.load(engine, input)
      const option = answer?.chart?.({ input, theme: chartThemes.light, width })
      const [group] = option?.series as { data: { label: { show: boolean } }[] }[]
      return group?.data.map(({ label }) => label.show)
    }
    expect(await shown(600)).toEqual([true, true, true])
    // The last figure stands beside its line.
    expect(await shown(270)).toEqual([false, true, true])
  })

  it('draws a gap as a gap', async () => {
    const answer = await completionByYear.load(engine, anInput())
    const option = answer?.chart?.({ input: anInput(), theme: chartThemes.light, width: 600 })
    expect(option?.series).toMatchObject([
      {
        data: [
          { value: 78, row: 0 },
          { value: NaN, row: 1 },
          { value: 89.996, row: 2 },
        ],
      },
      { data: [{ row: 0 }, { value: NaN }, { row: 2 }] },
    ])
  })
})
