import { beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { departmentTasks } from '@/panels/department-tasks'
import { createLibrary } from '@/session/library'
import { aScope } from '../support/panels'
import { shippedFiles } from '../support/shipped'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  const real = shippedFiles().filter((file) => file.dataset === 'real')
  await engine.replaceAll((await createLibrary().add(real)).tables)
})

it('lists the tasks of the real form, their share of spending, and why a unit cost is missing', async () => {
  const input = { scope: aScope(), departmentId: '广州市天河区总工会' }
  const answer = await departmentTasks.load(engine, input)
  expect(answer?.rows.map(({ cells }) => cells)).toEqual([
    [
      '任务1',
      '5.60',
      '0.92%',
      '职工生活救助申报和节日送温暖申报覆盖面',
      '未设目标值',
      '100%',
      '无法计算（指标不是产出数量）',
    ],
    ['任务1', '5.60', '0.92%', '困难职工在册人数', '未设目标值', '56户', '1,000.00 元/户'],
    [
      '任务2',
      '44.38',
      '7.29%',
      '服务对象人数',
      '未设目标值',
      '80人',
      '无法计算（一笔资金对应两个以上指标）',
    ],
    [
      '任务2',
      '44.38',
      '7.29%',
      '慰问人次',
      '未设目标值',
      '73人',
      '无法计算（一笔资金对应两个以上指标）',
    ],
  ])
})
