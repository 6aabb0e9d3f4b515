import { beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { comparedCrossings } from '@/panels/compared-crossings'
import { notFiled } from '@/panels/not-filed'
import { yearDifferences } from '@/panels/year-differences'
import { anInput } from '../support/panels'
import { comparedTables } from './compared'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(comparedTables)
})

const input = anInput({ base: 2022, compared: [2021, 2023] })

it('differs every chosen year from the base, later minus earlier, missing never as zero', async () => {
  const answer = await yearDifferences.load(engine, input)
  expect(answer?.columns.map(({ label }) => label)).toEqual([
    '部门',
    '2022 年完成率',
    '2021 年完成率',
    '2022 比 2021（百分点）',
    '实际支出 2022 比 2021（万元）',
    '2023 年完成率',
    '2023 比 2022（百分点）',
    '实际支出 2023 比 2022（万元）',
    '备注',
  ])
  const rows = new Map(answer?.rows.map(({ cells }) => [cells[0], cells.slice(1)]))
  expect(rows.get('新名局')).toEqual([
    ...['47.50%', '80.00%', '▼ 32.50', '+1.50', '无记录', '无法比较', '—'],
    '2021 年原“旧名局”',
  ])
  expect(rows.get('甲局')).toEqual([
    ...['89.996%', '90.00%', '▼ 0.004', '0.00', '95.00%', '▲ 5.00', '+0.50', '—'],
  ])
  expect(rows.get('乙局')?.slice(4, 7)).toEqual(['应报未报', '无法比较', '—'])
  expect(rows.get('庚局')?.slice(2, 3)).toEqual(['‖ ▲ 5.00'])
  expect(rows.get('丁所')?.slice(0, 3)).toEqual(['已含在汇总', '已含在汇总', '无法比较'])
  expect(rows.has('整局')).toBe(false)
})

it('sorts by a difference in either direction', async () => {
  const names = async (isDescending: boolean) => {
    const sort = { panel: 'year-differences', column: 'spent-2021', isDescending }
    const answer = await yearDifferences.load(engine, anInput({ ...input.scope, sort }))
    return answer?.rows.map(({ cells }) => `${cells[0]} ${cells[4]}`).slice(0, 2)
  }
  expect(await names(true)).toEqual(['新名局 +1.50', '丙局 +1.00'])
  expect(await names(false)).toEqual(['甲局 0.00', '乙局 0.00'])
})

it('sorts by the same years when another is dropped, and by nothing when theirs is', async () => {
  const sorted = async (compared: readonly number[]) => {
    const sort = { panel: 'year-differences', column: 'spent-2021', isDescending: true }
    const answer = await yearDifferences.load(engine, anInput({ ...input.scope, compared, sort }))
    const place = answer?.columns.findIndex(({ key }) => key === 'spent-2021') ?? -1
    return { place, first: answer?.rows[0]?.cells[0] }
  }
  expect(await sorted([2023, 2021])).toEqual({ place: 7, first: '新名局' })
  expect(await sorted([2021])).toEqual({ place: 4, first: '新名局' })
  expect(await sorted([2023])).toEqual({ place: -1, first: '丁所' })
})

it('finds who crossed the line, exactly at the target', async () => {
  const answer = await comparedCrossings.load(engine, input)
  expect(answer?.title).toBe('2021 到 2022 年：1 个部门转为未达标，1 个转为达标')
  expect(answer?.rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
    ['甲局', '达标转为未达标', '90.00%', '89.996%'],
    ['乙局', '未达标转为达标', '89.996%', '90.00%'],
  ])
})

it('lists forms that were due for a chosen year and never came', async () => {
  const answer = await notFiled.load(engine, input)
  expect(answer?.title).toBe('应报未报：2023 年 1 个，2022 年无，2021 年 1 个')
  expect(answer?.rows.map(({ cells }) => cells)).toEqual([
    ['乙局', '2023 年', '—', '—'],
    ['戊局', '2021 年', '政府', '甲局'],
  ])
})
