import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { comparedMatrix } from '@/panels/compared-matrix'
import { comparedSlopes } from '@/panels/compared-slopes'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { comparedTables } from './compared'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(comparedTables)
})
afterAll(() => engine.close())

const input = anInput({ base: 2022, compared: [2021, 2023] })

describe('slopes', () => {
  it('rank the widest change between the first and the last year with a rate', async () => {
    const answer = await comparedSlopes.load(engine, input)
    expect(answer?.rows.map(({ cells }) => cells)).toEqual([
      // 95,000 / 200,000 − 80,000 / 100,000 = 47.5% − 80%.
      [...['新名局', '80.00%', '47.50%', '无记录', '▼ 32.50 个百分点'], '2021 年原“旧名局”'],
      ['丙局', '50.00%', '60.00%', '无记录', '▲ 10.00 个百分点', '—'],
      // 95,000.01 / 100,000 − 90% = 5.00001 points.
      ['甲局', '90.00%', '89.996%', '95.00%', '▲ 5.00 个百分点', '—'],
      [
        ...['庚局', '70.00%', '75.00%', '无记录', '▲ 5.00 个百分点'],
        '‖ 2021 至 2022 年表式不同；‖ 2021 至 2022 年自报完成率的分母由调整预算改为年初预算',
      ],
      ['乙局', '89.996%', '90.00%', '应报未报', '▲ 0.004 个百分点', '—'],
    ])
    expect(answer?.note).toBe('‖ 1 个部门口径不连续，以点线画出，不宜直接比高低')
  })

  it('count who rose and who fell, from the first to the last year with a rate', async () => {
    // 丙 +10, 甲 +5, 庚 +5, 乙 +0.004 points; 新 −32.5.
    const three = await comparedSlopes.load(engine, input)
    expect(three?.title).toBe(
      '2021 至 2023 年：4 个部门上升，1 个下降 · 变化最大：新名局 ▼ 32.50 个百分点',
    )
    // Without 2023 甲 fell by 0.004 points.
    const two = await comparedSlopes.load(engine, anInput({ base: 2022, compared: [2021] }))
    expect(two?.title).toContain('3 个部门上升，2 个下降')
  })

  it('bear their names whole on a telephone too, each with its change', async () => {
    const answer = await comparedSlopes.load(engine, anInput({ base: 2022, compared: [2021] }))
    const option = answer?.chart?.({ input, theme: chartThemes.light, width: 330 })
    expect(option?.series).toMatchObject([
      { data: [{}, { label: { formatter: '新名局 ▼ 32.50' } }] },
      { data: [{}, { label: { formatter: '丙局 ▲ 10.00' } }] },
      {},
      {},
      {},
      {},
    ])
  })

  it('leave a gap for a missing year and dot a line that does not continue', async () => {
    const answer = await comparedSlopes.load(engine, input)
    const option = answer?.chart?.({ input, theme: chartThemes.light, width: 640 })
    expect(option?.series).toMatchObject([
      { data: [{ value: 80 }, { value: 47.5 }, { value: NaN }] },
      { data: [{ value: 50 }, { value: 60 }, { value: NaN }] },
      {},
      { lineStyle: { type: 'dotted' } },
      {},
      { markLine: {} },
    ])
  })
})

describe('the matrix', () => {
  it('holds the chosen years alone, the lowest of the base year first, with reasons', async () => {
    const answer = await comparedMatrix.load(engine, input)
    expect(answer?.rows.map(({ cells }) => cells)).toEqual([
      ['新名局', '80.00%', '47.50%', '无记录'],
      ['丙局', '50.00%', '60.00%', '无记录'],
      ['庚局', '70.00%', '75.00%', '无记录'],
      ['甲局', '90.00%', '89.996%', '95.00%'],
      ['乙局', '89.996%', '90.00%', '应报未报'],
      ['戊局', '应报未报', '91.00%', '无记录'],
      ['丁所', '已含在汇总', '已含在汇总', '无记录'],
      ['己局', '尚未设立', '无法计算', '无记录'],
    ])
    expect(answer?.note).toBe('沿前身：新名局（2021 年原“旧名局”）')
  })

  it('counts who was below in every year and who in none', async () => {
    const answer = await comparedMatrix.load(engine, anInput({ base: 2022, compared: [2021] }))
    // Below in both: 新 80 → 47.5, 丙 50 → 60, 庚 70 → 75. Met in both: nobody, 甲 fell, 乙 rose.
    expect(answer?.title).toBe('2 个年度：3 个部门年年低于目标，0 个年年达标')
  })
})
