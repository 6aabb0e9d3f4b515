import { beforeAll, describe, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { yearTotals } from '@/panels/year-totals'
import { query } from '@/panels/year-totals/query'
import { anInput } from '../support/panels'
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
      '全部部门合计：2021 年 5 个部门 76.00%，2022 年 6 个部门 71.57%，▼ 4.43 个百分点（1 个部门只有 2022 年）',
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
