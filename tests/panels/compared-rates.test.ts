import { beforeAll, describe, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { comparedRates } from '@/panels/compared-rates'
import { lineages } from '@/engine/lineage'
import { chartThemes } from '@/ui/chart-theme'
import * as z from 'zod/mini'
import { anInput } from '../support/panels'
import { comparedTables } from './compared'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(comparedTables)
})

const input = anInput({ base: 2022, compared: [2021] })

describe('lineages', () => {
  it('follows one predecessor, but no split, no ring and no department that is unknown', async () => {
    const query = {
      name: 'lineages',
      row: z.object({ department_id: z.string(), lineage: z.string() }),
      sql: () => lineages({ dataset: 'real' }),
    }
    const statement = query.sql()
    const text = `SELECT * FROM ${statement.text} ORDER BY department_id`
    const rows = await ask(engine, { ...query, sql: () => ({ ...statement, text }) }, null)
    const of = Object.fromEntries(rows.map((row) => [row.department_id, row.lineage]))
    expect(of).toMatchObject({
      新局: '新局',
      旧局: '新局',
      无前身局: '无前身局',
      环局: '环局',
      环二局: '环二局',
      分一局: '分一局',
      分二局: '分二局',
      整局: '整局',
    })
    expect(rows.length).toBe(new Set(rows.map((row) => row.department_id)).size)
  })
})

describe('the panel', () => {
  it('ranks the widest fall first and says what a missing year is', async () => {
    const answer = await comparedRates.load(engine, input)
    expect(answer?.rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
      ['新名局', '80.00%', '47.50%', '▼ 32.50 个百分点'],
      ['甲局', '90.00%', '89.996%', '▼ 0.004 个百分点'],
      ['乙局', '89.996%', '90.00%', '▲ 0.004 个百分点'],
      ['庚局', '70.00%', '75.00%', '▲ 5.00 个百分点'],
      ['丙局', '50.00%', '60.00%', '▲ 10.00 个百分点'],
      ['戊局', '应报未报', '91.00%', '无法比较'],
      ['己局', '尚未设立', '无法计算', '无法比较'],
    ])
    expect(answer?.title).toBe('2022 年比 2021 年：3 个部门上升，2 个下降')
  })

  it('says when a line follows a renamed department and when a series breaks', async () => {
    const answer = await comparedRates.load(engine, input)
    expect(answer?.rows[0]?.cells[6]).toBe('2021 年原“旧名局”')
    expect(answer?.rows[3]?.cells[6]).toBe('表式不同；自报完成率的分母由调整预算改为年初预算')
    expect(answer?.note).toBe(
      '2 个部门缺一年或无法计算，不能比较；沿前身比较：新名局（2021 年原“旧名局”）；‖ 1 个部门两年口径不连续',
    )
  })

  it('runs from the earlier year to the later one, whichever is the base', async () => {
    const turned = await comparedRates.load(engine, anInput({ base: 2021, compared: [2022] }))
    const answer = await comparedRates.load(engine, input)
    const cells = (loaded: typeof answer) => loaded?.rows.map((row) => row.cells)
    expect(cells(turned)).toEqual(cells(answer))
  })

  it('sorts by a column, rows without a value last', async () => {
    const sort = { panel: 'compared-rates', column: 'rate-2021', isDescending: true }
    const answer = await comparedRates.load(engine, anInput({ ...input.scope, sort }))
    expect(answer?.rows.map(({ cells }) => cells[1])).toEqual([
      ...['90.00%', '89.996%', '80.00%', '70.00%', '50.00%', '应报未报', '尚未设立'],
    ])
  })

  it('draws dotted what does not continue, and no mark for a year without a rate', async () => {
    const answer = await comparedRates.load(engine, input)
    const option = answer?.chart?.({ input, theme: chartThemes.light, width: 640 })
    expect(option?.series).toMatchObject([
      { data: { length: 12 }, lineStyle: { type: 'solid' } },
      {
        data: [
          [70, 3],
          [75, 3],
          ['-', '-'],
        ],
        lineStyle: { type: 'dotted' },
      },
      { data: { length: 5 } },
      { data: [{ symbolRotate: 90 }, {}, {}, {}, {}, { symbol: 'diamond' }, { row: 6 }] },
    ])
  })

  it('has nothing to show where neither year has a form', async () => {
    const empty = anInput({ base: 2010, compared: [2009] })
    expect(await comparedRates.load(engine, empty)).toBeNull()
    expect(comparedRates.empty(empty)).toContain('2009 年和 2010 年都没有自评表')
  })
})
