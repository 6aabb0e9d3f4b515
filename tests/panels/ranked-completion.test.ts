import { beforeAll, describe, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { rankedCompletion } from '@/panels/ranked-completion'
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

describe('query', () => {
  it('ranks by rate, judges exactly and by own targets, and leaves out what a 汇总 form contains', async () => {
    const rows = await ask(engine, query, input)
    expect(rows.map((row) => [row.department_id, row.is_met, row.shortfall])).toEqual([
      ['丙局', true, 0],
      ['乙局', false, 0.01],
      ['甲局', true, 0],
      ['己局', null, null],
      ['戊局', null, null],
    ])
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
})
