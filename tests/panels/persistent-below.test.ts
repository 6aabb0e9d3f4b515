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

describe('a department that was another before', () => {
  /** 新局 was 子局 and 丑局 until 2021, 庚局 was 旧庚局 until 2020. */
  const hold = (forms: readonly ReturnType<typeof form>[], missing: readonly string[] = []) =>
    engine.replaceAll(
      tablesOf({
        department: ['新局', '子局', '丑局', '庚局', '旧庚局'].map((id) => aDepartment(id)),
        predecessor: [
          ['新局', '子局'],
          ['新局', '丑局'],
          ['庚局', '旧庚局'],
        ].map(([department_id, predecessor_id]) => ({
          dataset: 'real',
          department_id: department_id!,
          predecessor_id: predecessor_id!,
        })),
        form: [...forms],
        missing_form: missing.map((department_id) => ({
          dataset: 'real',
          department_id,
          fiscal_year: 2021,
          reason: '应报未报',
        })),
      }),
    )
  const load = (year: number) => persistentBelow.load(engine, anInput({ year }))
  const renamed = [
    form('旧庚局', 2020, 80_000),
    form('庚局', 2021, 80_000),
    form('庚局', 2022, 95_000),
  ]
  const parts = [form('子局', 2021, 95_000), form('丑局', 2021, 84_000), form('新局', 2022, 80_000)]

  it('is judged with those years, merged ones by their sum', async () => {
    await hold([...renamed, ...parts])
    const answer = await load(2022)
    expect(answer?.rows.map(({ cells }) => cells)).toEqual([
      ['庚局', '80.00%', '80.00%', '95.00%', '2/3'],
      // (95 000 + 84 000) ÷ 200 000.
      ['新局', '无记录', '89.50%', '80.00%', '2/2'],
    ])
    expect(answer?.note).toBe('庚局 2020 年为原“旧庚局”、新局 2021 年为合并前“丑局”“子局”之和')
    expect(answer?.rows[1]?.originsOf(2)).toMatchObject([
      { departmentId: '丑局', year: 2021 },
      { departmentId: '子局', year: 2021 },
    ])
    expect(answer?.rows[1]?.description).toContain(
      '2021 年 89.50%，略低于目标，合并前“丑局”“子局”之和',
    )
  })

  it('is not judged by a sum that lacks a part', async () => {
    await hold([...renamed, parts[0]!, parts[2]!], ['丑局'])
    expect((await load(2022))?.rows.map(({ cells }) => cells[0])).toEqual(['庚局'])
  })

  it('is not there before its first form', async () => {
    const before = [form('子局', 2020, 80_000), form('丑局', 2020, 95_000)]
    await hold([...before, form('子局', 2021, 80_000), ...parts.slice(1)])
    expect((await load(2021))?.rows.map(({ cells }) => cells)).toEqual([
      ['子局', '无记录', '80.00%', '80.00%', '2/2'],
    ])
  })
})
