import { beforeAll, describe, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { belowTarget } from '@/panels/below-target'
import { type Row, query } from '@/panels/below-target/query'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aDepartment, aForm, tablesOf } from '../support/tables'

const form = (id: string, year: number, actual: number | null, overrides = {}) =>
  aForm({
    department_id: id,
    fiscal_year: year,
    actual_expenditure: actual,
    revised_budget: 1_000_000,
    ...overrides,
  })

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: [aDepartment('丁所', { parent_id: '丙局' })],
      form: [
        // Below in two of two: 2021 is missing, 2019 is out of reach.
        form('甲局', 2022, 800_000, { problems: '年中预算执行偏慢' }),
        form('甲局', 2020, 850_000),
        form('甲局', 2019, 100_000),
        // Below in one of three, by 0.004 百分点; 2020 exactly on the target.
        form('乙局', 2022, 899_960, { problems: '人手不足' }),
        form('乙局', 2021, 950_000),
        form('乙局', 2020, 900_000),
        // Judged by targets of its own: 2021 at 80%, else at 95%; 2020 without a rate.
        form('丙局', 2022, 940_000, { is_aggregate: true }),
        form('丙局', 2021, 850_000, { is_aggregate: true }),
        form('丙局', 2020, null, { is_aggregate: true }),
        form('丁所', 2022, 1),
        form('戊局', 2022, null),
        form('己局', 2022, 0, { problems: ' ' }),
        form('示例局', 2022, 1, { dataset: 'demonstration' }),
      ],
      target: [
        { dataset: 'real', department_id: '丙局', fiscal_year: null, target_bp: 9500 },
        { dataset: 'real', department_id: '丙局', fiscal_year: 2021, target_bp: 8000 },
        { dataset: 'demonstration', department_id: null, fiscal_year: null, target_bp: 1 },
      ],
    }),
  )
})

const byId = (rows: readonly Row[]) =>
  [...rows].sort((a, b) => (a.department_id < b.department_id ? -1 : 1))

describe('query', () => {
  it('judges every year by its own target and counts only the years that are present', async () => {
    const rows = byId(await ask(engine, query, anInput()))
    expect(
      rows.map((row) => [
        row.department_id,
        row.shortfall,
        `${row.years_below}/${row.years_present}`,
        row.is_persistent,
        row.is_explained,
      ]),
    ).toEqual([
      ['丙局', 10_000, '1/2', false, null],
      ['乙局', 40, '1/3', false, false],
      ['己局', 900_000, '1/1', false, null],
      ['甲局', 100_000, '2/2', true, true],
    ])
  })

  it('follows the page’s target only where a department has none of its own', async () => {
    const rows = byId(await ask(engine, query, anInput({ target: 8000 })))
    expect(rows.map((row) => row.department_id)).toEqual(['丙局', '己局'])
  })
})

describe('the panel', () => {
  it('never prints a gap as 0.00', async () => {
    const answer = await belowTarget.load(engine, anInput())
    expect(answer?.title).toBe('4 个部门低于目标 · 合计差 101.00 万元 · 1 个长期未达标')
    expect(answer?.rows.map(({ cells }) => cells.slice(0, 8))).toEqual([
      ['己局', '0.00%', '90%', '90.00', '90.00', '1/1', '', '未填'],
      ['甲局', '80.00%', '90%', '10.00', '10.00', '2/2', '长期未达标', '是'],
      ['丙局', '94.00%', '95%', '1.00', '1.00', '1/2', '', '未填'],
      ['乙局', '89.996%', '90%', '0.004', '不足 0.01', '1/3', '', '否'],
    ])
  })

  it('draws bars from zero, with gap, money and 长期未达标 in columns beside them', async () => {
    const answer = await belowTarget.load(engine, anInput())
    const option = answer?.chart?.({ input: anInput(), theme: chartThemes.light, width: 900 })
    expect(option).toMatchObject({
      xAxis: { min: 0 },
      yAxis: [
        { data: ['己局', '甲局', '丙局', '乙局'] },
        {
          data: [
            expect.anything(),
            '{c0|10.00 个百分点}{c1|10.00 万元}{c2|100.00 万元}{c3|◆ 长期未达标 2/2}',
            expect.anything(),
            expect.anything(),
          ],
        },
      ],
      series: [{ data: [{ row: 0, value: 90 }, { row: 1 }, { row: 2 }, { row: 3 }] }],
    })
  })

  it('ranks by money short or by budget when asked, and says so', async () => {
    const names = async (overrides: Parameters<typeof anInput>[0]) => {
      const answer = await belowTarget.load(engine, anInput(overrides))
      return [answer?.title.split(' · ').at(-1), answer?.rows.map(({ cells }) => cells[0])]
    }
    expect(await names({ rank: 'budget' })).toEqual([
      '调整预算由大到小',
      ['己局', '甲局', '丙局', '乙局'],
    ])
    expect(await names({ rank: 'shortfall', order: 'best' })).toEqual([
      '距目标差额由小到大',
      ['乙局', '丙局', '甲局', '己局'],
    ])
  })

  it('has nothing to show when nobody is below', async () => {
    expect(await belowTarget.load(engine, anInput({ year: 2018 }))).toBeNull()
  })
})
