import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { persistentBelow } from '@/panels/persistent-below'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aDepartment, aForm, tablesOf } from '../support/tables'

const form = (id: string, year: number, actual: number | null, overrides = {}) =>
  aForm({
    department_id: id,
    fiscal_year: year,
    actual_expenditure: actual,
    revised_budget: 100_000,
    ...overrides,
  })

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: [aDepartment('丁所', { parent_id: '丙局' })],
      form: [
        form('甲局', 2022, 89_996),
        form('甲局', 2021, 90_000),
        form('甲局', 2020, 10),
        // Two of two: no form this year.
        form('乙局', 2021, 80_000),
        form('乙局', 2020, 80_000),
        // One of two: 2021 has no rate, 2019 is too long ago.
        form('丙局', 2022, 80_000, { is_aggregate: true }),
        form('丙局', 2021, null, { is_aggregate: true }),
        form('丙局', 2020, 95_000),
        form('丙局', 2019, 1),
        // Inside a 汇总 form in 2022 and 2021.
        ...[2022, 2021, 2020].map((year) => form('丁所', year, 1)),
        // Below only under a target of its own.
        ...[2022, 2021, 2020].map((year) => form('戊局', year, 92_000)),
        ...[2022, 2021, 2020].map((year) => form('示例局', year, 1, { dataset: 'demonstration' })),
      ],
      missing_form: [
        { dataset: 'real', department_id: '乙局', fiscal_year: 2022, reason: '应报未报' },
      ],
      target: [{ dataset: 'real', department_id: '戊局', fiscal_year: null, target_bp: 9300 }],
    }),
  )
})

describe('the panel', () => {
  it('lists at least two years below of the years present, each by its own target', async () => {
    const answer = await persistentBelow.load(engine, anInput())
    expect(answer?.rows.map(({ cells }) => cells)).toEqual([
      ['戊局', '92.00%', '92.00%', '92.00%', '3/3'],
      ['乙局', '80.00%', '80.00%', '应报未报', '2/2'],
      ['甲局', '0.01%', '90.00%', '89.996%', '2/3'],
    ])
    expect(answer?.title).toBe('3 个部门长期未达标 · 2020 至 2022 年')
  })

  it('always shows three years', async () => {
    const answer = await persistentBelow.load(engine, anInput({ year: 2021 }))
    expect(answer?.columns.map(({ label }) => label)).toEqual([
      '部门',
      '2019 年',
      '2020 年',
      '2021 年',
      '未达标年数/可计算年数',
    ])
    const option = answer?.chart?.({ input: anInput(), theme: chartThemes.light, width: 360 })
    expect(option).toMatchObject({ xAxis: { data: ['2019', '2020', '2021'] } })
  })

  it('has nothing to show where nobody is', async () => {
    expect(await persistentBelow.load(engine, anInput({ year: 2030 }))).toBeNull()
  })
})
