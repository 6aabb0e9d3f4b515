import { beforeAll, describe, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { departmentRates, query, yearsOption, yearsWords } from '@/panels/department-rates'
import { differs } from '@/panels/department-rates/rates'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aForm, tablesOf } from '../support/tables'

const form = (year: number, stated: object) =>
  aForm({ department_id: '甲局', fiscal_year: year, ...stated })

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      form: [
        form(2019, {
          original_budget: 6_434_500,
          budget_adjustment: 121_000,
          revised_budget: 6_555_500,
          actual_expenditure: 6_085_700,
          reported_completion_rate: 0.9283,
        }),
        form(2021, { original_budget: 0, revised_budget: 100, actual_expenditure: 90 }),
        form(2022, {
          original_budget: 100,
          budget_adjustment: -20,
          revised_budget: 80,
          actual_expenditure: 72,
          reported_completion_rate: 0.72,
        }),
        form(2022, { department_id: '乙局', actual_expenditure: 1, revised_budget: 100 }),
        form(2023, { dataset: 'demonstration', actual_expenditure: 1, revised_budget: 2 }),
      ],
      missing_form: [
        { dataset: 'real', department_id: '甲局', fiscal_year: 2020, reason: '应报未报' },
        { dataset: 'demonstration', department_id: '甲局', fiscal_year: 2017, reason: '无记录' },
      ],
      target: [{ dataset: 'real', department_id: '甲局', fiscal_year: 2021, target_bp: 9500 }],
    }),
  )
})

const input = anInput({}, '甲局')

describe('the panel', () => {
  it('lists every year of the department with its reason where there is no form', async () => {
    const answer = await departmentRates.load(engine, input)
    expect(
      answer?.rows.map(({ cells }) => [
        cells[0],
        cells[5],
        cells[7],
        cells[9],
        cells[10],
        cells[12],
      ]),
    ).toEqual([
      ['2019', '92.83%', '一致', '达标', '+1.88%', '94.58%'],
      ['2020', '应报未报', '—', '—', '—', '—'],
      ['2021', '90.00%', '—', '略低于目标', '无法计算', '—'],
      ['2022', '90.00%', '与重算不同', '达标', '-20.00%', '72.00%'],
    ])
    expect(answer?.title).toBe('3 个年度中 1 年低于目标')
    expect(answer?.note).toBe('2020 年应报未报；2022 年自报完成率 72.00%，重算 90.00%')
  })

  it('draws gaps as gaps and the differing reported rate as a mark of its own', async () => {
    const answer = await departmentRates.load(engine, input)
    const option = answer?.chart?.({ input, theme: chartThemes.light, width: 640 })
    expect(option?.series).toMatchObject([
      { data: [{ row: 0 }, { value: NaN, row: 1 }, { value: 90 }, { value: 90 }] },
      { data: [{ row: 0 }, { value: NaN }, { value: NaN }, { value: 72 }] },
      { data: [{ value: [3, 72], row: 3 }] },
      // Each year's own target; a year without a form is not judged.
      { step: 'middle', data: [90, NaN, 95, 90] },
      { data: [{ row: 0 }, { value: NaN }, { value: NaN }, { value: -20 }] },
    ])
  })

  it('draws for a sheet the same gaps and targets, and names both targets at the axis', async () => {
    const years = await ask(engine, query, input)
    const option = yearsOption(years, chartThemes.contrast)
    expect(option.series).toMatchObject([
      { data: [{}, { value: NaN }, { value: 90 }, { value: 90 }] },
      { step: 'middle', data: [90, NaN, 95, 90] },
    ])
    expect(option.xAxis).toMatchObject({ data: ['2019', '2020 应报未报', '2021', '2022'] })
    expect(option.yAxis).toMatchObject({ min: 85, max: 95 })
    expect(yearsWords(years)).toBe('虚线：目标 90%、95%；纵轴从 85% 起')
  })

  it('does not speak of all years where there is one', async () => {
    const answer = await departmentRates.load(engine, anInput({}, '乙局'))
    expect(answer?.title).toBe('2022 年低于目标 · 只有这一个年度可以计算')
  })

  it('has nothing to show for a department without forms', async () => {
    expect(await departmentRates.load(engine, anInput({}, '丁局'))).toBeNull()
    expect(await departmentRates.load(engine, anInput())).toBeNull()
  })
})

describe('differs', () => {
  it.each([
    [0.9283, false],
    [0.928, false],
    [0.93, false],
    [0.92, true],
    [0.9282, true],
    [null, false],
  ])('takes %s as printed, within its own rounding', (reported, expected) => {
    expect(differs(reported, { numerator: 608.57, denominator: 655.55 })).toBe(expected)
  })
})
