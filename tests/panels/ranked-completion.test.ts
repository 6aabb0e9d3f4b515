import { beforeAll, describe, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { chartThemes } from '@/ui/chart-theme'
import { rankedCompletion } from '@/panels/ranked-completion'
import { departmentsOf } from '@/panels/ranked-completion/departments'
import { query } from '@/panels/ranked-completion/query'
import { anInput } from '../support/panels'
import { aDepartment, aForm, tablesOf } from '../support/tables'

const input = anInput()
const { scope } = input

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: [aDepartment('丁所', { parent_id: '丙局' })],
      form: [
        aForm({ department_id: '甲局', actual_expenditure: 900000, revised_budget: 1000000 }),
        aForm({ department_id: '乙局', actual_expenditure: 899999.99, revised_budget: 1000000 }),
        aForm({
          department_id: '丙局',
          actual_expenditure: 50,
          revised_budget: 100,
          is_aggregate: true,
        }),
        aForm({ department_id: '丁所', actual_expenditure: 10, revised_budget: 100 }),
        aForm({ department_id: '戊局', actual_expenditure: 5, revised_budget: 0 }),
        aForm({ department_id: '己局', actual_expenditure: 5 }),
        aForm({
          department_id: '甲局',
          fiscal_year: 2021,
          actual_expenditure: 1,
          revised_budget: 2,
        }),
        aForm({
          department_id: '示例',
          dataset: 'demonstration',
          actual_expenditure: 1,
          revised_budget: 2,
        }),
      ],
      target: [{ dataset: 'real', department_id: '丙局', fiscal_year: null, target_bp: 5000 }],
    }),
  )
})

const departments = async (of = input) => departmentsOf(await ask(engine, query, of), of)

describe('departmentsOf', () => {
  it('ranks by rate, judges exactly and by own targets, and leaves out what a 汇总 form contains', async () => {
    expect(
      (await departments()).map((row) => [row.department_id, row.is_met, row.shortfall]),
    ).toEqual([
      ['丙局', true, 0],
      ['乙局', false, 0.01],
      ['甲局', true, 0],
      // Without a rate, whatever the order.
      ['己局', null, null],
      ['戊局', null, null],
    ])
  })

  it('asks the engine nothing new for another target, order or measure', async () => {
    const rows = await ask(engine, query, input)
    const other = anInput({ target: 5000, order: 'best', rank: 'budget', smallBelow: 1 })
    expect(query.sql(other)).toEqual(query.sql(input))
    expect(departmentsOf(rows, other).map((row) => [row.department_id, row.is_met])).toEqual([
      ['丙局', true],
      ['甲局', true],
      ['乙局', true],
      ['己局', null],
      ['戊局', null],
    ])
  })

  it('turns the order round exactly, ties too', async () => {
    for (const rank of ['rate', 'shortfall', 'budget'] as const) {
      const ids = async (order: 'worst' | 'best') =>
        (await departments(anInput({ rank, order }))).slice(0, 3).map((row) => row.department_id)
      expect(await ids('best')).toEqual((await ids('worst')).reverse())
    }
  })
})

describe('of very many departments', () => {
  it('tells of all with the first rows alone, and names those without a rate', async () => {
    const many = { ...anInput({ smallBelow: 1_000_000 }), isMany: true as const, most: 1 }
    expect(await ask(engine, query, many)).toMatchObject([
      { name: '丙局', total: 3, below: 1, small: 1, unrated: 2, unrated_names: '己局、戊局' },
    ])
  })

  it('says the same as the page says of few, in every order and under any target', async () => {
    for (const rank of ['rate', 'shortfall', 'budget'] as const)
      for (const order of ['worst', 'best'] as const)
        for (const target of [0, 5000, 8999, 9000, 10_000]) {
          const few = anInput({ rank, order, target, smallBelow: 1_000_000 })
          const [one, other] = await Promise.all(
            [few, { ...few, isMany: true as const }].map((about) =>
              rankedCompletion.load(engine, about),
            ),
          )
          const told = (answer: typeof one) => ({
            title: answer?.title,
            note: answer?.note,
            total: answer?.total,
            rows: answer?.rows.map(({ cells }) => cells),
          })
          expect(told(other)).toEqual(told(one))
        }
  })
})

describe('the panel', () => {
  it('counts those below, names those without a rate, and prints 89.999% under a target of 90%', async () => {
    const answer = await rankedCompletion.load(engine, input)
    expect(answer?.title).toContain('1 个部门低于目标')
    expect(answer?.note).toContain('2 个部门')
    expect(answer?.rows.map((row) => row.cells.slice(0, 4))).toEqual([
      ['丙局', '50.00%', '50%', '达标'],
      ['乙局', '89.999999%', '90%', '略低于目标'],
      ['甲局', '90.00%', '90%', '达标'],
    ])
  })

  it('has nothing to show for a year without forms', async () => {
    expect(
      await rankedCompletion.load(engine, { ...input, scope: { ...scope, year: 2019 } }),
    ).toBeNull()
  })

  it('marks small budgets with sign and word in picture, table and speech, and counts them', async () => {
    const small = anInput({ smallBelow: 5_000_000 })
    const answer = await rankedCompletion.load(engine, small)
    expect(answer?.rows.map((row) => row.cells[0])).toEqual([
      '丙局 ◇ 小预算',
      '乙局 ◇ 小预算',
      '甲局 ◇ 小预算',
    ])
    expect(answer?.rows[0]?.description[0]).toBe('第 1 位 丙局 ◇ 小预算')
    expect(answer?.note).toContain(
      '3 个小预算（◇）：调整预算不到 500 万元，5 万元的出入就使完成率变动 1 个百分点以上',
    )
    const option = answer?.chart?.({ input: small, theme: chartThemes.light, width: 700 })
    expect(option).toMatchObject({ yAxis: [{ data: ['◇ 丙局', '◇ 乙局', '◇ 甲局'] }, {}] })
  })

  it('marks a budget under the cut only: one at the cut is not small', async () => {
    const answer = await rankedCompletion.load(engine, anInput({ smallBelow: 1_000_000 }))
    expect(answer?.rows.map((row) => row.cells[0])).toEqual(['丙局 ◇ 小预算', '乙局', '甲局'])
  })

  it('ranks by money and draws what was spent within the budget, with the target as a tick', async () => {
    const byBudget = anInput({ rank: 'budget' })
    const answer = await rankedCompletion.load(engine, byBudget)
    expect(answer?.title).toBe('1 个部门低于目标 · 调整预算由大到小')
    expect(answer?.rows.map((row) => row.cells[0])).toEqual(['乙局', '甲局', '丙局'])
    const option = answer?.chart?.({ input: byBudget, theme: chartThemes.light, width: 400 })
    expect(option).toMatchObject({
      yAxis: [{}, { data: ['{c0|100.00 万元}', '{c0|100.00 万元}', '{c0|0.01 万元}'] }],
      series: [
        { data: [{ value: 89.999999 }, { value: 90 }, { value: 0.005 }] },
        { data: [100, 100, 0.01] },
        {
          data: [
            [90, 0],
            [90, 1],
            [expect.closeTo(0.005), 2],
          ],
        },
      ],
    })
  })

  it('ranks by shortfall, the most money first', async () => {
    const answer = await rankedCompletion.load(engine, anInput({ rank: 'shortfall' }))
    expect(answer?.rows[0]?.cells[0]).toBe('乙局')
    expect(answer?.title).toContain('距目标差额由大到小')
  })
})
