import { beforeAll, describe, expect, it } from 'vitest'
import { readdirSync } from 'node:fs'
import type { Engine, ReadRequest } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { createLibrary } from '@/session/library'
import { examples, views, viewsOf } from '@/views'
import { shippedFiles } from '../support/shipped'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll((await createLibrary().add(shippedFiles())).tables)
})

const read = (text: string, dataset: ReadRequest['dataset'], target = 9000) =>
  engine.read({ text, views: viewsOf({ dataset, target }), dataset, limit: 1000 })

const one = async (text: string, target?: number) => {
  const { columns, rows } = await read(text, 'real', target)
  expect(rows).toHaveLength(1)
  return Object.fromEntries(columns.map(({ name }, i) => [name, rows[0]![i]]))
}

describe('the catalogue', () => {
  it('has a file for every view', () => {
    const files = readdirSync(new URL('../../src/views/', import.meta.url))
    expect(files).toHaveLength(views.length + 4)
  })

  it.each(views.map((view) => [view.name, view] as const))(
    '%s has the columns that it documents, with names that need no quotes',
    async (name, view) => {
      const { columns } = await read(`SELECT * FROM ${name}`, 'real')
      expect(columns.map((column) => column.name)).toEqual(
        view.columns.map((column) => column.name),
      )
      for (const column of view.columns) {
        expect(column.about).not.toBe('')
        await read(`SELECT ${column.name} FROM ${name}`, 'real')
      }
    },
  )

  it.each(views.map(({ name }) => name))('%s shows one dataset', async (name) => {
    const departments = async (dataset: ReadRequest['dataset']) =>
      (await read(`SELECT DISTINCT 部门 FROM ${name}`, dataset)).rows.flat()
    const invented = await departments('demonstration')
    const real = await departments('real')
    expect(invented.filter((department) => !/^(?:示例区|样本区)/.test(department ?? ''))).toEqual(
      [],
    )
    expect(real.filter((department) => department !== '广州市天河区总工会')).toEqual([])
  })

  it.each(examples)('$title gives rows', async ({ text }) => {
    const { rows } = await read(text, 'demonstration')
    expect(rows.length).toBeGreaterThan(0)
  })
})

describe('广州市天河区总工会, 2022', () => {
  it('has its amounts in both units and its rates as numbers', async () => {
    expect(
      await one(`SELECT 年初预算_万元, 年初预算_元, 预算调整数_万元, 未支出金额_万元, 距目标差额_万元,
        round(预算完成率_百分数, 2) AS 完成率, round(预算调整率_百分数, 2) AS 调整率,
        round(年初预算执行率_百分数, 2) AS 执行率, 自报预算完成率_百分数::DOUBLE AS 自报,
        目标完成率_百分数::DOUBLE AS 目标, 是否达标, 是否汇总, 已含在主管部门 FROM 部门年度`),
    ).toEqual({
      年初预算_万元: '643.450000',
      年初预算_元: '6434500.00',
      预算调整数_万元: '12.100000',
      未支出金额_万元: '46.980000',
      距目标差额_万元: expect.stringMatching(/^0\.0+$/) as string,
      完成率: '92.83',
      调整率: '1.88',
      执行率: '94.58',
      自报: '92.83',
      目标: '90.0',
      是否达标: '是',
      是否汇总: '否',
      已含在主管部门: '否',
    })
  })

  it('falls short of a target of 95', async () => {
    // 0.95 × 655.55 − 608.57 = 14.2025
    expect(
      await one(`SELECT 是否达标, 距目标差额_万元::DOUBLE AS 差额 FROM 部门年度`, 9500),
    ).toEqual({
      是否达标: '否',
      差额: '14.2025',
    })
    expect(
      await one(
        `SELECT 结论, 核查名称 IS NOT NULL AS 有名 FROM 核查结果 WHERE 核查编号 = 'Q07'`,
        9500,
      ),
    ).toEqual({ 结论: '需要核实', 有名: 'true' })
    expect(await one(`SELECT 结论 FROM 核查结果 WHERE 核查编号 = 'Q07'`, 9000)).toEqual({
      结论: '通过',
    })
  })

  it('has two tasks, four indicators without a target, and texts', async () => {
    expect(
      await one(`SELECT count(*) AS n, sum(任务涉及资金_万元)::DOUBLE AS 资金 FROM 任务`),
    ).toEqual({
      n: '2',
      资金: '49.98',
    })
    expect(await one(`SELECT count(*) AS n FROM 指标 WHERE 完成状态 = '未设目标值'`)).toEqual({
      n: '4',
    })
    expect(
      await one(
        `SELECT 统一名称 FROM 指标 WHERE 指标名称 = '职工生活救助申报和节日送温暖申报覆盖面'`,
      ),
    ).toEqual({ 统一名称: '帮扶覆盖面' })
    expect(await one(`SELECT count(*) AS n FROM 自评文字 WHERE 栏目 = '存在问题'`)).toEqual({
      n: '1',
    })
  })

  it('says where a figure was read', async () => {
    expect(await one(`SELECT 原文 FROM 出处 WHERE 项目 = 'revised_budget'`)).toEqual({
      原文: '655.55',
    })
  })
})
