import { beforeAll, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { absentYear } from '@/panels/absent-year'
import { aDepartment, aForm, tablesOf } from '../support/tables'

const dataset = 'real'
let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: ['甲局', '乙局', '合局', '孤局'].map((id) => aDepartment(id)),
      predecessor: ['甲局', '乙局'].map((predecessor_id) => ({
        dataset,
        department_id: '合局',
        predecessor_id,
      })),
      form: [
        aForm({ department_id: '甲局', fiscal_year: 2021 }),
        aForm({ department_id: '合局', fiscal_year: 2022 }),
      ],
      missing_form: [
        { dataset, department_id: '合局', fiscal_year: 2021, reason: '尚未设立' },
        { dataset, department_id: '甲局', fiscal_year: 2022, reason: '已撤并' },
      ],
    }),
  )
})

const of = (departmentId: string, year: number) =>
  ask(engine, absentYear, { dataset, departmentId, year })

it('names the departments that filed before one was founded, and those it became', async () => {
  expect(await of('合局', 2021)).toEqual([
    {
      reason: '尚未设立',
      relation: 'predecessor',
      department_id: '乙局',
      name: '乙局',
      has_form: false,
    },
    {
      reason: '尚未设立',
      relation: 'predecessor',
      department_id: '甲局',
      name: '甲局',
      has_form: true,
    },
  ])
  expect(await of('甲局', 2022)).toEqual([
    {
      reason: '已撤并',
      relation: 'successor',
      department_id: '合局',
      name: '合局',
      has_form: true,
    },
  ])
})

it('has one row where nothing is known', async () => {
  expect(await of('孤局', 2021)).toEqual([
    { reason: null, relation: null, department_id: null, name: null, has_form: false },
  ])
})
