import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { twoYearsFigures } from '@/panels/two-years-figures'
import { twoYearsNarratives } from '@/panels/two-years-narratives'
import { twoYearsTasks } from '@/panels/two-years-tasks'
import { moneyDifference, yearsBeside } from '@/panels/two-years'
import { anInput } from '../support/panels'
import { aForm, tablesOf } from '../support/tables'

const task = (year: number, no: number, name: string, funds: number | null) => ({
  dataset: 'real',
  department_id: '甲局',
  fiscal_year: year,
  source_id: 's1',
  task_no: no,
  name,
  task_funds: funds,
})

const indicator = (
  year: number,
  no: number,
  name: string,
  [text, value, unit]: readonly [string, number | null, string | null],
) => ({
  dataset: 'real',
  department_id: '甲局',
  fiscal_year: year,
  source_id: 's1',
  indicator_no: no,
  task_no: 1,
  name,
  canonical_name: name,
  reported_text: text,
  reported_value: value,
  reported_unit: unit,
})

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      form: [
        aForm({
          fiscal_year: 2021,
          original_budget: 6_000_000,
          budget_adjustment: 0,
          revised_budget: 6_000_000,
          actual_expenditure: 5_400_000,
          reported_completion_rate: 0.9,
          problems: '预算编制不够精细。宣传渠道较为单一。',
          improvements: '细化预算编制。',
        }),
        aForm({
          original_budget: 6_434_500,
          budget_adjustment: 121_000,
          revised_budget: 6_555_500,
          actual_expenditure: 6_085_700,
          problems: '1. 预算编制不够精细。2. 宣传渠道仍较为单一。',
        }),
        aForm({ dataset: 'demonstration', fiscal_year: 2021, actual_expenditure: 1 }),
      ],
      missing_form: [
        { dataset: 'real', department_id: '甲局', fiscal_year: 2020, reason: '应报未报' },
      ],
      task: [
        task(2021, 1, '困难帮扶', 50_000),
        task(2021, 2, '旧任务', null),
        task(2022, 1, '困难 帮扶', 56_000),
        task(2022, 2, '新任务', 1),
      ],
      indicator: [
        indicator(2021, 1, '帮扶户数', ['50户', 50, '户']),
        indicator(2021, 2, '满意度', ['95.5%', 95.5, '%']),
        indicator(2021, 3, '时限', ['2天', 2, '天']),
        indicator(2021, 4, '效果', ['良好', null, null]),
        indicator(2022, 1, '帮扶户数', ['56户', 56, '户']),
        indicator(2022, 2, '满意度', ['94.3%', 94.3, '%']),
        indicator(2022, 3, '时限', ['2小时', 2, '小时']),
        indicator(2022, 4, '效果', ['良好', null, null]),
      ],
    }),
  )
})

const input = anInput({ beside: 2021 }, '甲局')

it('puts the earlier year first, whichever the page stands on', () => {
  expect(yearsBeside({ year: 2022, beside: 2019 })).toEqual({ earlier: 2019, later: 2022 })
  expect(yearsBeside({ year: 2019, beside: 2022 })).toEqual({ earlier: 2019, later: 2022 })
  expect(yearsBeside({ year: 2022, beside: null })).toEqual({ earlier: 2021, later: 2022 })
})

it.each([
  [100, 121_100, '▲ 12.10 万元'],
  [121_100, 100, '▼ 12.10 万元'],
  [5, 5, '持平'],
  [5, 5.01, '▲ 不足 0.01 万元'],
  [null, 5, '—'],
])('says of %s and %s 元: %s', (before, after, text) => {
  expect(moneyDifference(before, after)).toBe(text)
})

describe('figures', () => {
  it('stand side by side with their differences in 万元 and 百分点', async () => {
    const answer = await twoYearsFigures.load(engine, input)
    // 90.00% and 6,085,700 / 6,555,500 = 92.8335…%: 2.8335 points.
    expect(answer?.title).toBe('预算完成率 ▲ 2.83 个百分点，实际支出 ▲ 68.57 万元')
    const rows = new Map(answer?.rows.map(({ cells }) => [cells[0], cells.slice(1)]))
    expect(rows.get('调整预算')).toEqual(['600.00 万元', '655.55 万元', '▲ 55.55 万元'])
    expect(rows.get('预算完成率')).toEqual(['90.00%', '92.83%', '▲ 2.83 个百分点'])
    expect(rows.get('预算调整率')).toEqual(['0.00%', '1.88%', '▲ 1.88 个百分点'])
    expect(rows.get('预算完成率（自报）')).toEqual(['90.00%', '—', '—'])
    expect(rows.get('未支出金额')).toEqual(['60.00 万元', '46.98 万元', '▼ 13.02 万元'])
    expect(rows.has('政府性基金预算')).toBe(false)
  })

  it('of a year without a form give its reason, never 0', async () => {
    const answer = await twoYearsFigures.load(engine, anInput({ beside: 2020 }, '甲局'))
    expect(answer?.note).toBe('2020 年没有自评表：应报未报')
    expect(answer?.rows[0]?.cells).toEqual(['年初预算', '应报未报', '643.45 万元', '—'])
  })

  it('are not invented where neither year has a form', async () => {
    const nothing = anInput({ year: 2019, beside: 2020 }, '甲局')
    expect(await twoYearsFigures.load(engine, nothing)).toBeNull()
    expect(twoYearsFigures.empty(nothing)).toContain('2019 年和 2020 年都没有')
  })
})

it('aligns tasks and indicators by name, and subtracts only what has one unit', async () => {
  const answer = await twoYearsTasks.load(engine, input)
  expect(answer?.title).toBe('任务和指标：新增 1 项，不再列出 1 项，有变化 4 项，未变 1 项')
  expect(answer?.rows.map(({ cells }) => cells.slice(0, 6))).toEqual([
    ['困难 帮扶', '任务', '≠ 有变化', '5.00 万元', '5.60 万元', '▲ 0.60 万元'],
    ['新任务', '任务', '＋ 新增', '—', '0.00 万元', '—'],
    ['旧任务', '任务', '－ 不再列出', '—', '—', '—'],
    ['帮扶户数', '指标', '≠ 有变化', '50户', '56户', '▲ 6 户'],
    ['满意度', '指标', '≠ 有变化', '95.5%', '94.3%', '▼ 1.2 个百分点'],
    ['时限', '指标', '≠ 有变化', '2天', '2小时', '单位不同'],
    ['效果', '指标', '＝ 未变', '良好', '良好', '—'],
  ])
})

it('compares what was written sentence by sentence, with a sign and a word', async () => {
  const answer = await twoYearsNarratives.load(engine, input)
  expect(answer?.title).toBe('正文 3 句：相同 1，改动 1，不再写 1')
  expect(answer?.rows.map(({ cells }) => cells)).toEqual([
    ['存在问题', '＝ 相同', '预算编制不够精细', '预算编制不够精细'],
    ['存在问题', '≈ 改动', '宣传渠道较为单一', '宣传渠道仍较为单一'],
    ['改进措施或下一步计划', '－ 不再写', '细化预算编制', '—'],
  ])
})
