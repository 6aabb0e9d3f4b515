import { beforeAll, describe, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { comparedRates } from '@/panels/compared-rates'
import { contributors } from '@/panels/contributors'
import { yearTotals } from '@/panels/year-totals'
import { query } from '@/panels/year-totals/query'
import { anInput } from '../support/panels'
import { aDepartment, aForm, tablesOf } from '../support/tables'
import { comparedTables } from './compared'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(comparedTables)
})

const input = anInput({ base: 2022, compared: [2021, 2023, 2019] })

describe('query', () => {
  it('adds every department once, without units of a 汇总 form and forms that lack an amount', async () => {
    const rows = await ask(engine, query, input)
    expect(rows).toEqual([
      // 2019 has no forms: only the base year stands there.
      expect.objectContaining({ other: 2019, other_count: 0, same_count: 0, other_actual: null }),
      {
        other: 2021,
        // 甲 乙 旧 丙 庚 of 2021; 甲 乙 新 丙 戊 庚 of 2022.
        other_count: 5,
        base_count: 6,
        same_count: 5,
        other_folded: 0,
        base_folded: 0,
        rescoped: null,
        other_actual: 90_000 + 89_996 + 80_000 + 50_000 + 70_000,
        other_revised: 500_000,
        base_actual: 89_996 + 90_000 + 95_000 + 60_000 + 91_000 + 75_000,
        base_revised: 700_000,
        same_other_actual: 90_000 + 89_996 + 80_000 + 50_000 + 70_000,
        same_other_revised: 500_000,
        same_base_actual: 89_996 + 90_000 + 95_000 + 60_000 + 75_000,
        same_base_revised: 600_000,
      },
      {
        other: 2023,
        other_count: 1,
        base_count: 6,
        same_count: 1,
        other_folded: 0,
        base_folded: 0,
        rescoped: null,
        other_actual: 95_000.01,
        other_revised: 100_000,
        base_actual: 89_996 + 90_000 + 95_000 + 60_000 + 91_000 + 75_000,
        base_revised: 700_000,
        same_other_actual: 95_000.01,
        same_other_revised: 100_000,
        same_base_actual: 89_996,
        same_base_revised: 100_000,
      },
    ])
  })
})

describe('the panel', () => {
  it('explains both ways of adding up in words', async () => {
    const same = await yearTotals.load(engine, anInput({ base: 2022, compared: [2021] }))
    expect(same?.title).toBe('同一批 5 个部门：2022 年 68.33%，比 2021 年 ▼ 7.67 个百分点')
    expect(same?.note).toBe(
      '全部部门合计：2021 年 5 个部门 76.00%，2022 年 6 个部门 71.57%，▼ 4.43 个百分点（1 个部门只有 2022 年可比）',
    )
    const all = await yearTotals.load(
      engine,
      anInput({ base: 2022, compared: [2021], group: 'all' }),
    )
    expect(all?.title).toBe('全部部门：2022 年 71.57%，比 2021 年 ▼ 4.43 个百分点')
    expect(all?.note).toContain('只看两年都有的 5 个部门：76.00% → 68.33%')
  })

  it('keeps the chosen order, leaves out a year without forms, and signs the change in 万元', async () => {
    const answer = await yearTotals.load(engine, input)
    expect(answer?.rows.map(({ cells }) => [cells[0], cells[1], cells[5], cells[8]])).toEqual([
      ['2021 → 2022 年', '5', '▼ 7.67 个百分点', '+3.00'],
      ['2022 → 2023 年', '1', '▲ 5.00 个百分点', '+0.50'],
    ])
  })

  it('has nothing to show where no year can be added up beside the base', async () => {
    expect(await yearTotals.load(engine, anInput({ base: 2022, compared: [2019] }))).toBeNull()
  })
})

describe('departments that cannot be compared as they stand', () => {
  const form = (id: string, year: number, actual: number, more = {}) =>
    aForm({
      department_id: id,
      fiscal_year: year,
      actual_expenditure: actual,
      revised_budget: 1000,
      ...more,
    })
  const dataset = 'real'
  const predecessor = ['前一局', '前二局'].map((predecessor_id) => ({
    dataset,
    department_id: '并局',
    predecessor_id,
  }))

  beforeAll(async () => {
    await engine.replaceAll(
      tablesOf({
        department: [
          aDepartment('主局'),
          aDepartment('所', { parent_id: '主局' }),
          aDepartment('并局'),
          aDepartment('前二局'),
        ],
        predecessor,
        form: [
          form('主局', 2021, 900),
          form('所', 2021, 500),
          form('主局', 2022, 800, { is_aggregate: true, revised_budget: 2000 }),
          form('前一局', 2021, 100),
          form('并局', 2022, 700),
        ],
        missing_form: [{ dataset, department_id: '前二局', fiscal_year: 2021, reason: '应报未报' }],
      }),
    )
  })
  const pair = anInput({ base: 2022, compared: [2021] })

  it('leaves out of the same a merged department while one of those before it owes its form', async () => {
    const [row] = await ask(engine, query, pair)
    // 主局 alone: 前二局 has sent nothing for 2021.
    expect(row).toMatchObject({ same_count: 1, same_other_actual: 900, same_base_actual: 800 })
    expect(row).toMatchObject({ other_count: 3, base_count: 2, other_actual: 1500 })
  })

  it('lists as its origins the very departments that it adds', async () => {
    const answer = await yearTotals.load(engine, pair)
    const [before] = answer?.rows[0]?.origins() ?? []
    expect(before).toMatchObject({ kind: 'total', year: 2021, alsoIn: 2022 })
    if (before?.kind !== 'total') throw new Error('no total')
    const rows = await ask(engine, contributors, { scope: pair.scope, origin: before })
    expect(rows.map(({ name }) => name)).toEqual(['主局'])
  })

  it('names who sent a 汇总 form in one of the years only, and which units moved into it', async () => {
    const answer = await yearTotals.load(engine, pair)
    expect(answer?.note).toContain(
      '2 个部门只有 2021 年可比，其中 1 个 2022 年已含在汇总表内，1 个部门只有 2022 年可比',
    )
    expect(answer?.note).toContain('‖ 主局只有一年是汇总表（含所属单位）')
  })

  it('marks the break in the lines of the departments', async () => {
    const answer = await comparedRates.load(engine, pair)
    const [head] = answer?.rows.filter(({ cells }) => cells[0] === '主局') ?? []
    expect(head?.cells[6]).toBe('由不含所属单位的表改为汇总表')
    expect(answer?.note).toContain('‖ 1 个部门两年口径不连续')
  })
})
