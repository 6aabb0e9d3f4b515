import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { adjustmentVsCompletion } from '@/panels/adjustment-vs-completion'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aDepartment, aForm, tablesOf } from '../support/tables'

/** Amounts in 万元. */
const form = (id: string, original: number, adjustment: number | null, actual: number) =>
  aForm({
    department_id: id,
    original_budget: original * 1e4,
    budget_adjustment: adjustment === null ? null : adjustment * 1e4,
    revised_budget: (original + (adjustment ?? 0)) * 1e4,
    actual_expenditure: actual * 1e4,
    is_aggregate: id === '甲局',
  })

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: [aDepartment('丁所', { parent_id: '甲局' })],
      form: [
        form('甲局', 1000, 100, 990),
        form('乙局', 900, 60, 840),
        form('丙局', 800, -100, 630),
        form('丁所', 500, 100, 60),
        form('戊局', 850, 0, 850),
        form('己局', 700, 50, 6_750_000),
        form('庚局', 20, 10, 5),
        form('辛局', 600, null, 500),
        { ...form('示例局', 1, 1, 1), dataset: 'demonstration' },
      ],
      target: [{ dataset: 'real', department_id: '乙局', fiscal_year: null, target_bp: 8500 }],
    }),
  )
})

describe('the panel', () => {
  it('places every department that has both rates, by its own target', async () => {
    const answer = await adjustmentVsCompletion.load(engine, anInput())
    expect(answer?.rows.map(({ cells }) => [cells[0], cells[1], cells[2], cells[4]])).toEqual([
      ['甲局', '+10.00%', '90.00%', '追加·达标'],
      ['乙局', '+6.67%', '87.50%', '追加·达标'],
      ['戊局', '0.00%', '100.00%', '无净调整·达标'],
      ['己局', '+7.14%', '900000.00%', '追加·达标'],
      ['丙局', '-12.50%', '90.00%', '调减·达标'],
      ['庚局', '+50.00%', '16.67%', '追加·未达标'],
    ])
    expect(answer?.title).toBe('1 个部门追加了预算却未达标')
  })

  it('names who is not drawn, who stands at the edge, and who is small', async () => {
    const input = anInput({ smallBelow: 1_000_000 })
    const answer = await adjustmentVsCompletion.load(engine, input)
    expect(answer?.note).toBe(
      '1 个部门缺其中一项比率，不在图中：辛局；画在图边的：己局、庚局；1 个小预算（◇）：调整预算不到 100 万元，1 万元的出入就使完成率变动 1 个百分点以上',
    )
  })

  it('keeps an absurd rate at the edge with its true figure, and the axis readable', async () => {
    const input = anInput({ smallBelow: 1_000_000 })
    const answer = await adjustmentVsCompletion.load(engine, input)
    const option = answer?.chart?.({ input, theme: chartThemes.dark, width: 640 })
    expect(option).toMatchObject({
      yAxis: { min: 85, max: 100 },
      series: [
        {
          data: [
            { row: 0, symbolSize: 52 },
            { row: 1 },
            { row: 2 },
            {
              row: 3,
              value: [expect.closeTo(7.14, 2), 100],
              symbol: 'triangle',
              label: { show: true, formatter: '己局 完成率 900000.00%' },
            },
            { row: 4 },
            { row: 5, itemStyle: { color: chartThemes.dark.paper } },
          ],
        },
      ],
    })
  })

  it('has nothing to show for a year without forms', async () => {
    expect(await adjustmentVsCompletion.load(engine, anInput({ year: 2020 }))).toBeNull()
  })
})
