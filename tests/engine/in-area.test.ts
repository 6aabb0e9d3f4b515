import { beforeAll, expect, it } from 'vitest'
import { panels } from '@/panels'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { createLibrary } from '@/session/library'
import { anInput } from '../support/panels'
import { shippedFiles } from '../support/shipped'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  const { tables } = await createLibrary().add(shippedFiles())
  await engine.replaceAll(tables)
})

/** Panels about one department: their page is not narrowed. */
const ofOne = panels.filter(({ id }) => id.startsWith('department-') && !id.endsWith('-matrix'))
const ofAll = panels.filter((panel) => !ofOne.includes(panel))
const ids = ofAll.map(({ id }) => id)

const load = (id: string, overrides: Parameters<typeof anInput>[0]) => {
  const panel = ofAll.find((one) => one.id === id)
  const scope = { dataset: 'demonstration', base: 2022, compared: [2021], ...overrides } as const
  return panel?.load(engine, anInput({ ...scope, indicator: '资助覆盖率', expanded: [id] }))
}

it.each(ids)('%s is narrowed to the districts of one code', async (id) => {
  const answer = await load(id, { division: '999902' })
  const named = (answer?.rows ?? []).flatMap(({ departmentId }) => departmentId ?? [])
  expect(named.filter((department) => !department.startsWith('样本区'))).toEqual([])
})

it.each(ids)('%s shows nothing of an area that has no department', async (id) => {
  const answer = await load(id, { division: '11' })
  const figures = (answer?.rows ?? []).flatMap(({ departmentId }) => departmentId ?? [])
  expect(figures).toEqual([])
})

it('parts the total into its districts: nothing is lost and nothing counted twice', async () => {
  const figures = async (division: string | null) => {
    const answer = await load('headline', { division })
    return Number(/(\d+) 个部门实际支出/.exec(answer?.title ?? '')?.[1])
  }
  expect((await figures('999901')) + (await figures('999902'))).toBe(await figures(null))
  expect(await figures('9999')).toBe(await figures(null))
})
