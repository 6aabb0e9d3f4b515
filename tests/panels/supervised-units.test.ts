import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { supervisedUnits } from '@/panels/supervised-units'
import { anInput } from '../support/panels'
import { aDepartment, aForm, tablesOf } from '../support/tables'

const unit = (id: string, overrides = {}) => aDepartment(id, { parent_id: '甲局', ...overrides })

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: [
        unit('甲一所'),
        unit('甲二所'),
        unit('甲三所'),
        unit('旧所', { valid_to: 2020 }),
        aDepartment('乙所', { parent_id: '乙局', division_code: '440106' }),
        aDepartment('乙局', { division_code: '440106' }),
        aDepartment('丙局'),
      ],
      form: [
        aForm({
          is_aggregate: true,
          actual_expenditure: 9_000_000,
          revised_budget: 10_000_000,
        }),
        aForm({ department_id: '甲一所', actual_expenditure: 800_000, revised_budget: 1_000_000 }),
        aForm({ department_id: '甲二所', actual_expenditure: 500_000 }),
        aForm({ department_id: '乙局', actual_expenditure: 95, revised_budget: 100 }),
        aForm({ department_id: '乙所', actual_expenditure: 50, revised_budget: 100 }),
        aForm({ department_id: '丙局', actual_expenditure: 1, revised_budget: 2 }),
      ],
      missing_form: [
        { dataset: 'real', department_id: '甲三所', fiscal_year: 2022, reason: '应报未报' },
      ],
    }),
  )
})

describe('the panel', () => {
  it('lists units under their 汇总 form, says what is missing and adds nothing twice', async () => {
    const answer = await supervisedUnits.load(engine, anInput())
    expect(answer?.title).toBe('2 个主管部门，1 个报了汇总表，其中 1 个下属单位没有自己的表')
    expect(
      answer?.rows.map(({ cells }) => [cells[0], cells[1], cells[4], cells[5], cells[6]]),
    ).toEqual([
      ['乙局', '本部门的表，各单位另计', '95.00%', '0.01 / 0.01', '1 个下属单位，1 个有自己的表'],
      ['└ 乙所', '有表，单独计入', '50.00%', '', ''],
      [
        '甲局',
        '汇总表',
        '90.00%',
        '80.00 / 100.00',
        '3 个下属单位，2 个有自己的表；没有表的：甲三所（应报未报）',
      ],
      ['└ 甲一所', '有表，已含在汇总，不再相加', '80.00%', '', ''],
      ['└ 甲三所', '应报未报', '—', '', ''],
      ['└ 甲二所', '有表，已含在汇总，不再相加', '无法计算', '', ''],
    ])
  })

  it('follows the area of the supervising department', async () => {
    const answer = await supervisedUnits.load(engine, anInput({ division: '44' }))
    expect(answer?.rows.map(({ cells }) => cells[0])).toEqual(['乙局', '└ 乙所'])
    expect(await supervisedUnits.load(engine, anInput({ parent: '丙局' }))).toBeNull()
  })
})
