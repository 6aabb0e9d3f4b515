import { beforeAll, describe, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import {
  comparisonWords,
  headline,
  headlineQuery,
  headlineSentence,
  headlineTiles,
  type Summary,
  summaryOf,
} from '@/panels/headline'
import { anInput, aScope } from '../support/panels'
import { aDepartment, aForm, tablesOf } from '../support/tables'

const money = (
  actual: number | null,
  revised: number | null,
  adjustment: number | null = null,
) => ({
  actual_expenditure: actual,
  revised_budget: revised,
  budget_adjustment: adjustment,
  original_budget: revised === null || adjustment === null ? null : revised - adjustment,
})

const form = [
  aForm({ department_id: '甲局', ...money(9_000_000, 10_000_000, 1_000_000) }),
  aForm({ department_id: '乙局', ...money(8_999_600, 10_000_000, -500_000) }),
  aForm({ department_id: '丙局', ...money(600_000, 1_000_000), is_aggregate: true }),
  aForm({ department_id: '丁所', ...money(1, 500_000) }),
  aForm({ department_id: '戊局', ...money(400_000, null) }),
  aForm({ department_id: '甲局', fiscal_year: 2021, ...money(800_000, 1_000_000) }),
  aForm({ department_id: '庚局', fiscal_year: 2020, ...money(4_701_300, 5_000_000) }),
  aForm({ department_id: '辛局', fiscal_year: 2017, ...money(5, 0) }),
  aForm({ department_id: '示例局', dataset: 'demonstration', ...money(1, 100) }),
]
const missing = (department_id: string, reason: string, dataset = 'real') => ({
  dataset,
  department_id,
  fiscal_year: 2022,
  reason,
})

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: [aDepartment('丁所', { parent_id: '丙局' })],
      form,
      target: ['丙局', '戊局'].map((department_id) => ({
        dataset: 'real',
        department_id,
        fiscal_year: null,
        target_bp: 5000,
      })),
      missing_form: [
        missing('己局', '应报未报'),
        missing('壬局', '已撤并'),
        missing('癸局', '无记录'),
        missing('示例二局', '应报未报', 'demonstration'),
      ],
    }),
  )
})

async function rowOf(overrides: Parameters<typeof aScope>[0] = {}): Promise<Summary> {
  return summaryOf(await ask(engine, headlineQuery, anInput(overrides)), aScope(overrides))
}

describe('summaryOf', () => {
  it('adds what is stated, judges exactly, counts a 汇总 unit once and no invented department', async () => {
    expect(await rowOf()).toMatchObject({
      forms: 4,
      contained: 1,
      only_name: null,
      actual: 18_999_600,
      completion_numerator: 18_599_600,
      completion_denominator: 21_000_000,
      lacking: 1,
      // 丙局 and 戊局 state no adjustment.
      adjustment_lacking: 2,
      adjustment_numerator: 500_000,
      adjustment_denominator: 19_500_000,
      below: 1,
      // 戊局 has one too, but no rate that it could judge.
      with_own_target: 1,
      target_min: 5000,
      target_max: 9000,
      shortfall: 400,
      not_filed: 1,
      unrecorded: 1,
      absent: 1,
      before: {
        forms: 1,
        completion_numerator: 800_000,
        adjustment_numerator: null,
        below: 1,
        shortfall: 100_000,
      },
    })
  })

  it('judges by any target from one answer of the engine', async () => {
    const rows = await ask(engine, headlineQuery, anInput({ target: 0 }))
    expect(rows).toEqual(await ask(engine, headlineQuery, anInput({ target: 10_000 })))
    const at = (target: number) => {
      const { below, shortfall, target_min, target_max } = summaryOf(rows, aScope({ target }))
      return { below, shortfall, target_min, target_max }
    }
    expect(at(0)).toEqual({ below: 0, shortfall: 0, target_min: 0, target_max: 5000 })
    expect(at(8999)).toEqual({ below: 0, shortfall: 0, target_min: 5000, target_max: 8999 })
    // 甲局 900 of 1,000 万元, 乙局 899.96.
    expect(at(9001)).toMatchObject({ below: 2, shortfall: 1000 + 1400 })
    expect(at(10_000)).toMatchObject({ below: 2, shortfall: 1_000_000 + 1_000_400 })
  })

  it('says the same where the engine judges, in fewer rows', async () => {
    for (const target of [0, 5000, 8999, 9000, 9001, 10_000]) {
      const few = anInput({ target })
      const many = { ...few, isMany: true as const }
      const [own, judged] = [
        await ask(engine, headlineQuery, few),
        await ask(engine, headlineQuery, many),
      ]
      expect(summaryOf(judged, few.scope)).toEqual(summaryOf(own, few.scope))
      expect(judged.every((row) => [null, 0, 10_001].includes(row.missed_from))).toBe(true)
    }
  })

  it('keeps nothing apart from 0 in a year without forms', async () => {
    expect(await rowOf({ year: 2019 })).toMatchObject({ forms: 0, actual: null, shortfall: null })
  })
})

describe('headlineSentence', () => {
  const sentence = async (overrides: Parameters<typeof aScope>[0] = {}) =>
    headlineSentence(await rowOf(overrides), aScope(overrides))

  it('says who lies below, by how much, and what is left out', async () => {
    expect(await sentence()).toBe(
      '2022 年 3 个部门实际支出 1,859.96 万元，预算完成率 88.57%（Σ实际支出 ÷ Σ调整预算）；1 个部门低于各自目标（1 个另有目标，其余按 90%），距目标差额合计 0.04 万元。覆盖 3 个部门，缺 2 个：1 个完成率无法计算（未填，或调整预算不大于 0），1 个应报未报；1 个部门当年无记录，不知是否应报；1 个下属单位已含在汇总数内。',
    )
  })

  it('names the only department', async () => {
    expect(await sentence({ year: 2021 })).toBe(
      '2021 年甲局实际支出 80.00 万元，预算完成率 80.00%（实际支出 ÷ 调整预算）；低于 90% 的目标 10.00 个百分点，距目标差额 10.00 万元。',
    )
    expect(await sentence({ year: 2020 })).toContain(
      '预算完成率 94.03%（实际支出 ÷ 调整预算）；达到 90%',
    )
    expect(await sentence({ year: 2017 })).toContain('预算完成率无法计算；无法判断是否达到目标。')
  })

  it('names one target where one is in use, and says when nobody is below it', async () => {
    const row = { ...(await rowOf()), target_min: 9000 }
    expect(headlineSentence(row, aScope())).toContain('1 个部门低于 90% 的目标，')
    expect(headlineSentence({ ...row, below: 0 }, aScope())).toContain('没有部门低于 90% 的目标。')
  })

  it('says that there are no forms', async () => {
    expect(await sentence({ year: 2019 })).toBe('2019 年没有自评表。')
  })
})

describe('headlineTiles', () => {
  it('compares with the year before in 百分点, counts and money', async () => {
    const tiles = headlineTiles(await rowOf())
    expect(tiles.map(({ label, value, change }) => [label, value, change])).toEqual([
      ['预算完成率', '88.57%', '▲ 8.57 个百分点'],
      ['低于目标', '1 个部门', '持平'],
      ['距目标差额', '0.04 万元', '▼ 9.96 万元'],
      ['净调整率', '+2.56%', null],
      ['未填报', '1 个部门', '▲ 1 个'],
    ])
  })

  it('says under every figure whom it covers and how many it lacks', async () => {
    const notes = headlineTiles(await rowOf()).map(({ note }) => note)
    expect(notes).toEqual([
      'Σ实际支出 ÷ Σ调整预算；覆盖 3 个部门，缺 2 个',
      '目标 50% 至 90%，1 个部门另有目标；覆盖 3 个部门，缺 2 个',
      '各部门差额之和，达标的为 0；覆盖 3 个部门，缺 2 个',
      'Σ预算调整数 ÷ Σ年初预算；覆盖 2 个部门，缺 3 个',
      '应报未报；另有 1 个无记录；1 个尚未设立、已撤并或已含在汇总，不在此数',
    ])
  })

  it('judges nobody where no department has a rate', async () => {
    const row = await rowOf({ year: 2017 })
    expect(
      headlineTiles(row)
        .map(({ value }) => value)
        .slice(0, 3),
    ).toEqual(['无法计算', '无法判断', '无法计算'])
  })

  it('says whose figures are compared, or that the year before has none', async () => {
    expect(comparisonWords(await rowOf())).toBe(
      '较上年：比的是两年各自的全部部门（2021 年覆盖 1 个，2022 年覆盖 3 个），变化里含部门增减，合并前的部门分开计。',
    )
    expect(comparisonWords(await rowOf({ year: 2020 }))).toBe('2019 年没有自评表，不与上年比较。')
    expect(comparisonWords(await rowOf({ year: 2019 }))).toBe('')
  })

  it('compares with nothing where the year before has no forms', async () => {
    const tiles = headlineTiles(await rowOf({ year: 2020 }))
    expect(tiles.map((tile) => tile.change)).toEqual([null, null, null, null, null])
  })
})

describe('the panel', () => {
  it('lists the tiles, and nothing for a year without forms', async () => {
    const answer = await headline.load(engine, anInput())
    expect(answer?.rows.map((row) => row.cells[1])).toContain('88.57%')
    expect(await headline.load(engine, anInput({ year: 2019 }))).toBeNull()
  })
})
