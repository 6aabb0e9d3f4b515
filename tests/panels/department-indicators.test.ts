import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { departmentIndicators } from '@/panels/department-indicators'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { tablesOf } from '../support/tables'

const keys = { dataset: 'real', department_id: '甲局', fiscal_year: 2022, source_id: 's1' }
let no = 0
const indicator = (name: string, task_no: number, stated: object) => ({
  ...keys,
  indicator_no: ++no,
  task_no,
  name,
  canonical_name: name,
  ...stated,
})
const reported = (text: string, value: number | null, unit: string | null) => ({
  reported_text: text,
  reported_value: value,
  reported_unit: unit,
})
const target = (text: string, value: number, unit: string | null, comparator: string | null) => ({
  target_text: text,
  target_value: value,
  target_unit: unit,
  comparator,
})

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      task: [
        { ...keys, task_no: 1, name: '慰问', task_funds: 56_000 },
        { ...keys, task_no: 2, name: '救助', task_funds: 443_800 },
        { ...keys, task_no: 3, name: '培训' },
      ],
      indicator: [
        indicator('慰问困难职工户数', 1, reported('56户', 56, '户')),
        indicator('覆盖面', 1, {
          ...reported('100%', 100, '%'),
          canonical_name: '帮扶覆盖面',
        }),
        indicator('救助人数', 2, {
          ...reported('199.99', 199.99, '人'),
          ...target('≥200', 200, '人', '>='),
        }),
        indicator('救助户数', 2, {
          ...reported('90户', 90, '户'),
          ...target('≤100户', 100, '户', '<='),
        }),
        indicator('培训完成情况', 3, {
          ...reported('已完成', null, null),
          target_text: '按期完成',
        }),
        indicator('培训场次', 3, {
          ...reported('30场', 30, '场'),
          ...target('3次', 3, '次', '>='),
        }),
        { ...indicator('别人的', 1, reported('1人', 1, '人')), department_id: '乙局' },
        { ...indicator('演示的', 1, reported('1人', 1, '人')), dataset: 'demonstration' },
      ],
    }),
  )
})

const input = anInput({}, '甲局')

describe('the panel', () => {
  it('gives an attainment only where a target of the same unit exists', async () => {
    const answer = await departmentIndicators.load(engine, input)
    expect(
      answer?.rows.map(({ cells }) => [cells[2], cells[4], cells[5], cells[6], cells[7]]),
    ).toEqual([
      ['慰问困难职工户数', '56户', '未设目标值', '—', '未设目标值'],
      ['帮扶覆盖面', '100%', '未设目标值', '—', '未设目标值'],
      ['救助人数', '199.99 人', '≥200 人', '99.995%', '未达到'],
      ['救助户数', '90户', '≤100户', '111.11%', '达到'],
      ['培训完成情况', '已完成', '按期完成', '—', '文字结果'],
      ['培训场次', '30场', '3次', '—', '不可比'],
    ])
    expect(answer?.title).toBe(
      '6 个指标：1 个达到，1 个未达到，2 个未设目标值，1 个文字结果，1 个不可比',
    )
  })

  it('divides funds only by the single quantity of a task, and says why not elsewhere', async () => {
    const answer = await departmentIndicators.load(engine, input)
    expect(answer?.rows.map(({ cells }) => cells[9])).toEqual([
      '1,000.00 元/户',
      '无法计算（指标不是产出数量）',
      '无法计算（一笔资金对应两个以上指标）',
      '无法计算（一笔资金对应两个以上指标）',
      '无法计算（指标不是产出数量）',
      '无法计算（未填任务涉及资金）',
    ])
  })

  it('draws a bar only for an attainment, and the reported text for the others', async () => {
    const answer = await departmentIndicators.load(engine, input)
    const option = answer?.chart?.({ input, theme: chartThemes.light, width: 640 })
    expect(option?.series).toMatchObject([
      {
        data: [
          { value: NaN },
          { value: NaN },
          { value: expect.closeTo(99.995, 6), row: 2 },
          { value: expect.closeTo(111.11, 2) },
          { value: NaN },
          { value: NaN },
        ],
      },
      { data: [{ row: 0 }, { row: 1 }, { row: 4 }, { row: 5 }] },
    ])
    expect(option?.yAxis).toMatchObject([
      {},
      {
        data: [
          '已报 56户，未设目标值',
          '已报 100%，未设目标值',
          '99.995% 未达到 · 199.99 人，目标 ≥200 人',
          '111.11% 达到 · 90户，目标 ≤100户',
          '已报 已完成，目标 按期完成，文字结果',
          '已报 30场，目标 3次，不可比',
        ],
      },
    ])
  })

  it('has nothing to show without indicators', async () => {
    expect(await departmentIndicators.load(engine, anInput({ year: 2021 }, '甲局'))).toBeNull()
  })
})
