import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { departmentYearMatrix } from '@/panels/department-year-matrix'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aDepartment, aForm, tablesOf } from '../support/tables'

const form = (id: string, year: number, actual: number | null, overrides = {}) =>
  aForm({
    department_id: id,
    fiscal_year: year,
    actual_expenditure: actual,
    revised_budget: 100,
    ...overrides,
  })
const missing = (department_id: string, fiscal_year: number, reason: string) => ({
  dataset: 'real',
  department_id,
  fiscal_year,
  reason,
})

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: [aDepartment('丁所', { parent_id: '丙局' }), aDepartment('己局')],
      form: [
        form('甲局', 2022, 95),
        form('甲局', 2020, 90),
        form('乙局', 2022, 88),
        form('丙局', 2022, 94, { is_aggregate: true }),
        form('丙局', 2020, null),
        form('丁所', 2022, 1),
        form('丁所', 2020, 70),
        form('戊局', 2020, 0),
        form('示例局', 2022, 1, { dataset: 'demonstration' }),
      ],
      missing_form: [
        missing('乙局', 2020, '尚未设立'),
        missing('戊局', 2022, '已撤并'),
        missing('己局', 2022, '应报未报'),
      ],
      target: [{ dataset: 'real', department_id: '丙局', fiscal_year: 2022, target_bp: 9500 }],
    }),
  )
})

describe('the panel', () => {
  it('lists the lowest of the year first, every missing cell with its reason', async () => {
    const answer = await departmentYearMatrix.load(engine, anInput())
    expect(answer?.columns.map(({ label }) => label)).toEqual([
      '部门',
      '2020 年',
      '2021 年',
      '2022 年',
    ])
    expect(answer?.rows.map(({ cells }) => cells)).toEqual([
      ['乙局', '尚未设立', '无记录', '88.00%'],
      ['丙局', '无法计算', '无记录', '94.00%'],
      ['甲局', '90.00%', '无记录', '95.00%'],
      ['丁所', '70.00%', '无记录', '已含在汇总'],
      ['己局', '无记录', '无记录', '应报未报'],
      ['戊局', '0.00%', '无记录', '已撤并'],
    ])
    expect(answer?.note).toBe('应报未报：2022 年己局')
    // Three years fit a telephone.
    expect(answer?.minWidth).toBe(0)
  })

  it('marks a cell by its own target with a sign beside the colour, and hatches missing ones', async () => {
    const answer = await departmentYearMatrix.load(engine, anInput())
    const option = answer?.chart?.({ input: anInput(), theme: chartThemes.light, width: 640 })
    expect(option?.series).toMatchObject([
      {
        data: {
          0: { value: [0, 0, 3], row: 0, itemStyle: { decal: {} } },
          2: { value: [2, 0, 1], row: 0, label: { formatter: '▽ 88.00%' } },
          5: { value: [2, 1, 1], row: 1, label: { formatter: '▽ 94.00%' } },
          8: { value: [2, 2, 0], row: 2, label: { formatter: '95.00%' } },
          15: { value: [0, 5, 2], row: 5, label: { formatter: '▼ 0.00%' } },
        },
      },
    ])
  })

  it('speaks a department over its years', async () => {
    const answer = await departmentYearMatrix.load(engine, anInput())
    expect(answer?.rows[1]?.description).toEqual([
      '丙局',
      '2020 年 无法计算',
      '2021 年 无记录',
      '2022 年 94.00%，略低于目标',
    ])
  })
})
