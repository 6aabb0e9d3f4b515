import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import type { SqlValue } from '@/engine/sql'
import { indicatorAttainment } from '@/panels/indicator-attainment'
import { indicatorCatalogue } from '@/panels/indicator-catalogue'
import { indicatorOverYears } from '@/panels/indicator-over-years'
import { unitCosts } from '@/panels/unit-costs'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aDepartment, tablesOf } from '../support/tables'

type Cells = Readonly<Record<string, SqlValue>>

let no = 0
const indicator = (name: string, year: number, more: Cells = {}): Cells => ({
  dataset: 'real',
  department_id: '甲局',
  fiscal_year: year,
  source_id: 's1',
  indicator_no: (no += 1),
  task_no: 1,
  name,
  canonical_name: name,
  ...more,
})

/** Reported against a target of the same unit. */
const judged = (reported: number, target: number, unit: string): Cells => ({
  reported_text: String(reported),
  reported_value: reported,
  reported_unit: unit,
  target_text: `≥${target}`,
  form_target_text: `≥${target}`,
  target_value: target,
  target_unit: unit,
  comparator: '>=',
  direction: 'higher_better',
})

const task = (department: string, task_no: number, funds: number | null) => ({
  dataset: 'real',
  department_id: department,
  fiscal_year: 2022,
  source_id: 's1',
  task_no,
  name: `任务${task_no}`,
  task_funds: funds,
})

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: [aDepartment('甲局'), aDepartment('乙局')],
      task: [task('甲局', 1, 56_000), task('甲局', 2, null), task('乙局', 1, 100)],
      indicator: [
        indicator('帮扶覆盖面', 2020, judged(97, 98, '%')),
        indicator('帮扶覆盖面', 2022, judged(98, 98, '%')),
        indicator('帮扶覆盖面', 2022, { department_id: '乙局', ...judged(80, 60, '户') }),
        indicator('调解案件数', 2022, {
          reported_text: '56户',
          reported_value: 56,
          reported_unit: '户',
        }),
        indicator('群众满意', 2022, {
          task_no: 2,
          reported_text: '有效提升',
          target_text: '持续改善',
          form_target_text: '持续改善',
        }),
        indicator('办件数', 2022, {
          task_no: 2,
          reported_text: '7',
          reported_value: 7,
          reported_unit: '件',
        }),
        indicator('别处指标', 2022, { dataset: 'demonstration' }),
      ],
    }),
  )
})

describe('the catalogue', () => {
  it('counts departments, years and stated targets of the dataset', async () => {
    const answer = await indicatorCatalogue.load(engine, anInput())
    expect(answer?.title).toBe('4 个指标，66.67% 的记录写有目标值')
    expect(answer?.rows.map(({ cells }) => cells)).toEqual([
      ['帮扶覆盖面', '2', '2020–2022 年（2 个年度）', '3/3（100.00%）', '%、户', '越高越好'],
      ['办件数', '1', '2022 年', '0/1（0.00%）', '件', '未注明'],
      ['群众满意', '1', '2022 年', '1/1（100.00%）', '—', '未注明'],
      ['调解案件数', '1', '2022 年', '0/1（0.00%）', '户', '未注明'],
    ])
    expect(answer?.rows[0]?.choice).toEqual({ indicator: '帮扶覆盖面' })
  })

  it.each([
    ['覆盖', ['帮扶覆盖面']],
    ['bffgm', ['帮扶覆盖面']],
    ['TJAJ', ['调解案件数']],
    ['anjian', ['调解案件数']],
    ['', ['帮扶覆盖面', '办件数', '群众满意', '调解案件数']],
  ])('finds "%s" by Chinese and by pinyin', async (find, names) => {
    const answer = await indicatorCatalogue.load(engine, anInput({ find }))
    expect(answer?.rows.map(({ cells }) => cells[0])).toEqual(names)
  })

  it('says how many of all were found', async () => {
    const answer = await indicatorCatalogue.load(engine, anInput({ find: 'bffgm' }))
    expect(answer?.title).toBe('按“bffgm”查到 1 个指标，共 4 个')
  })

  it('says how to search when nothing is found', async () => {
    const input = anInput({ find: 'xyz' })
    expect(await indicatorCatalogue.load(engine, input)).toBeNull()
    expect(indicatorCatalogue.empty(input)).toContain('“xyz”')
  })
})

describe('attainment by department', () => {
  it('counts five states, exactly at the target as met', async () => {
    const answer = await indicatorAttainment.load(engine, anInput())
    expect(answer?.title).toBe('2022 年 5 个指标：2 个达到，2 个未设目标值，1 个文字结果')
    expect(answer?.rows.map(({ cells }) => cells)).toEqual([
      ['甲局', '1', '0', '2', '1', '0', '4'],
      ['乙局', '1', '0', '0', '0', '0', '1'],
    ])
  })

  it('writes sign and count into each piece', async () => {
    const input = anInput()
    const answer = await indicatorAttainment.load(engine, input)
    const option = answer?.chart?.({ input, theme: chartThemes.light, width: 640 })
    expect(option?.series).toMatchObject([
      {
        data: [
          { value: 1, row: 0, label: { formatter: '✓ 1' } },
          { value: 1, row: 1 },
        ],
      },
      { data: [{ value: 2, label: { formatter: '○ 2' } }, { label: { show: false } }] },
      { data: [{ value: 1, label: { formatter: '文 1' } }, {}] },
      { data: [] },
    ])
  })
})

describe('one indicator over the years', () => {
  it('keeps units apart and leaves a missing year open', async () => {
    const answer = await indicatorOverYears.load(engine, anInput())
    expect(answer?.title).toBe('帮扶覆盖面：2 个部门 3 条，达到 2 条，未达到 1 条')
    expect(answer?.note).toBe('纵轴不从 0 起；短横线：当年的目标值；2 种单位，分开画')
    expect(answer?.rows.map(({ cells }) => cells)).toEqual([
      ['甲局', '%', '97%，目标 ≥98%，未达到', '未报', '98%，目标 ≥98%，达到'],
      ['乙局', '户', '未报', '未报', '80 户，目标 ≥60 户，达到'],
    ])
  })

  it('draws each on an axis of its own, a gap as a gap, a colour only with a direction', async () => {
    const input = anInput()
    const answer = await indicatorOverYears.load(engine, input)
    const option = answer?.chart?.({ input, theme: chartThemes.light, width: 640 })
    expect(option?.yAxis).toHaveLength(2)
    expect(option?.series).toMatchObject([
      {
        yAxisIndex: 0,
        data: [
          { value: 97, symbol: 'diamond', itemStyle: { color: chartThemes.light.below } },
          { value: NaN },
          { value: 98, symbol: 'circle', itemStyle: { color: chartThemes.light.met } },
        ],
      },
      {
        data: [
          ['2020', 98],
          ['2022', 98],
        ],
      },
      { yAxisIndex: 1 },
      {},
    ])
    const plain = anInput({ indicator: '办件数' })
    const drawn = (await indicatorOverYears.load(engine, plain))?.chart
    expect(drawn?.({ input: plain, theme: chartThemes.light, width: 640 }).series).toMatchObject([
      { data: [{ value: 7, itemStyle: { color: chartThemes.light.paper } }] },
      { data: [] },
    ])
  })

  it('shows words as a table, and an unknown indicator as nothing', async () => {
    const words = await indicatorOverYears.load(engine, anInput({ indicator: '群众满意' }))
    expect(words?.chart).toBeNull()
    expect(words?.rows[0]?.cells[2]).toBe('有效提升，目标 持续改善，文字结果')
    expect(await indicatorOverYears.load(engine, anInput({ indicator: "' OR 1=1" }))).toBeNull()
  })
})

describe('unit costs', () => {
  it('divides only what can be divided, and gives the reason otherwise', async () => {
    const answer = await unitCosts.load(engine, anInput())
    expect(answer?.title).toBe('2022 年 5 个指标中 2 个能算单位成本')
    expect(answer?.rows.map(({ cells }) => [cells[0], cells[1], cells[2]])).toEqual([
      ['乙局', '帮扶覆盖面', '1.25 元/户'],
      ['甲局', '调解案件数', '1,000.00 元/户'],
      ['甲局', '办件数', '无法计算（未填任务涉及资金）'],
      ['甲局', '帮扶覆盖面', '无法计算（指标不是产出数量）'],
      ['甲局', '群众满意', '无法计算（指标不是产出数量）'],
    ])
    expect(answer?.note).toBe('无法计算：未填任务涉及资金 1 个，指标不是产出数量 2 个')
  })
})
