import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { targetCrossings } from '@/panels/target-crossings'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aDepartment, aForm, tablesOf } from '../support/tables'

/** Actual expenditure of 2021 and 2022 against a revised budget of 100,000 元. */
const forms = (id: string, before: number | null, now: number | null, overrides = {}) =>
  [before, now].map((actual, index) =>
    aForm({
      department_id: id,
      fiscal_year: 2021 + index,
      actual_expenditure: actual,
      revised_budget: 100_000,
      ...overrides,
    }),
  )

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: [aDepartment('丁所', { parent_id: '丙局' })],
      form: [
        ...forms('甲局', 90_000, 89_996),
        ...forms('乙局', 95_000, 80_000),
        ...forms('丙局', 89_996, 90_000, { is_aggregate: true }),
        ...forms('丁所', 95_000, 1),
        // The rate fell, but under a lower target.
        ...forms('戊局', 88_000, 86_000),
        ...forms('己局', 80_000, 85_000),
        ...forms('庚局', null, 50_000),
        ...forms('辛局', 91_000, 99_000),
        ...forms('示例局', 95_000, 1, { dataset: 'demonstration' }),
      ],
      target: [{ dataset: 'real', department_id: '戊局', fiscal_year: 2022, target_bp: 8500 }],
    }),
  )
})

describe('the panel', () => {
  it('lists both directions, each year judged exactly and by its own target', async () => {
    const answer = await targetCrossings.load(engine, anInput())
    expect(answer?.rows.map(({ cells }) => cells.slice(0, 6))).toEqual([
      ['乙局', '达标转为未达标', '95.00%', '80.00%', '▼ 15.00 个百分点', '90%'],
      ['甲局', '达标转为未达标', '90.00%', '89.996%', '▼ 0.004 个百分点', '90%'],
      ['丙局', '未达标转为达标', '89.996%', '90.00%', '▲ 0.004 个百分点', '90%'],
      ['戊局', '未达标转为达标', '88.00%', '86.00%', '▼ 2.00 个百分点', '90% → 85%'],
    ])
    expect(answer?.title).toBe('2021 到 2022 年：2 个部门转为未达标，2 个转为达标')
    expect(answer?.note).toBe('1 个部门 2021 年或 2022 年没有可比的完成率：庚局')
  })

  it('draws last year’s dot and this year’s arrow in the direction of the change', async () => {
    const answer = await targetCrossings.load(engine, anInput())
    const option = answer?.chart?.({ input: anInput(), theme: chartThemes.light, width: 640 })
    const [links, , starts, ends] = option?.series as { data: readonly unknown[] }[]
    expect(links?.data).toHaveLength(12)
    expect(starts?.data).toMatchObject([
      { value: [95, 0], row: 0 },
      { row: 1 },
      { row: 2 },
      { row: 3 },
    ])
    expect(ends?.data).toMatchObject([
      { value: [80, 0], row: 0, symbolRotate: 90 },
      { symbolRotate: 90 },
      { symbolRotate: -90 },
      { symbolRotate: 90 },
    ])
  })

  it('says in the picture who is judged by another target than the line shows', async () => {
    const answer = await targetCrossings.load(engine, anInput())
    const option = answer?.chart?.({ input: anInput(), theme: chartThemes.light, width: 640 })
    const [, figures] = option?.yAxis as { data: readonly string[] }[]
    expect(figures?.data).toEqual([
      '95.00% → 80.00% 转为未达标',
      '90.00% → 89.996% 转为未达标',
      '89.996% → 90.00% 转为达标',
      '88.00% → 86.00% 转为达标（目标 90% → 85%）',
    ])
  })

  it('says it in fewer words on a telephone', async () => {
    const answer = await targetCrossings.load(engine, anInput())
    const option = answer?.chart?.({ input: anInput(), theme: chartThemes.light, width: 330 })
    const [, figures] = option?.yAxis as { data: readonly string[] }[]
    expect(figures?.data).toEqual([
      '80.00% 未达标',
      '89.996% 未达标',
      '90.00% 达标',
      '86.00% 达到 85%',
    ])
  })

  it('follows a department to what it became', async () => {
    await engine.replaceAll(
      tablesOf({
        department: [aDepartment('新局'), aDepartment('旧局')],
        predecessor: [{ dataset: 'real', department_id: '新局', predecessor_id: '旧局' }],
        form: [forms('旧局', 95_000, null)[0]!, forms('新局', null, 80_000)[1]!],
      }),
    )
    const answer = await targetCrossings.load(engine, anInput())
    expect(answer?.rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
      ['新局', '达标转为未达标', '95.00%', '80.00%'],
    ])
    expect(answer?.note).toBeNull()
  })

  it('has nothing to show when nobody crossed', async () => {
    expect(await targetCrossings.load(engine, anInput({ year: 2021 }))).toBeNull()
  })
})
