import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '@/domain/scope'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { contributors } from '@/panels/contributors'
import { groupCompletion } from '@/panels/group-completion'
import { query, type Row } from '@/panels/group-completion/query'
import { createLibrary } from '@/session/library'
import { hundredths, readTable } from '../data/read-tables'
import { anInput } from '../support/panels'
import { shippedFiles } from '../support/shipped'

/** In 分 of 万元, from the CSV files alone: nothing of the engine or its queries is used. */
interface Sums {
  rated: number
  contained: number
  actual: bigint
  revised: bigint
}

const departments = readTable('demonstration/departments.csv')
const forms = readTable('demonstration/forms.csv')
const cell = (row: Record<string, string>, name: string) => row[name] ?? ''
const register = new Map(departments.map((row) => [cell(row, '部门名称'), row]))

const isAggregate = (name: string, year: number) =>
  forms.some(
    (row) =>
      cell(row, '部门名称') === name && Number(row['年度']) === year && row['是否汇总'] === '汇总',
  )

function byHand(year: number, keyOf: (department: Record<string, string>) => string) {
  const groups = new Map<string, Sums>()
  for (const form of forms.filter((row) => Number(row['年度']) === year)) {
    const department = register.get(cell(form, '部门名称')) ?? {}
    const key = keyOf(department)
    const sums = groups.get(key) ?? { rated: 0, contained: 0, actual: 0n, revised: 0n }
    groups.set(key, sums)
    const [actual, revised] = [form['实际支出(万元)'], form['调整预算(万元)']].map(hundredths)
    if (isAggregate(cell(department, '主管部门'), year)) sums.contained += 1
    else if (actual != null && revised != null && revised > 0n) {
      sums.rated += 1
      sums.actual += actual
      sums.revised += revised
    }
  }
  return Object.fromEntries(groups)
}

const inHundredths = (yuan: number | null) => BigInt(Math.round((yuan ?? 0) / 100))
const byEngine = (rows: readonly Row[]) =>
  Object.fromEntries(
    rows.map(({ key, rated, contained, actual, revised }) => [
      key ?? '',
      { rated, contained, actual: inHundredths(actual), revised: inHundredths(revised) },
    ]),
  )

const demonstration = (overrides: Partial<Scope> = {}) =>
  anInput({ dataset: 'demonstration', ...overrides })

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  const { tables } = await createLibrary().add(shippedFiles())
  await engine.replaceAll(tables)
})

const parents = new Set(departments.map((row) => cell(row, '主管部门')))
const supervisor = (row: Record<string, string>) =>
  cell(row, '主管部门') || (parents.has(cell(row, '部门名称')) ? cell(row, '部门名称') : '')

describe('the figures agree with sums over the files themselves', () => {
  it.each([2018, 2020, 2022, 2024])('by division in %i', async (year) => {
    const rows = await ask(engine, query, demonstration({ year }))
    expect(byEngine(rows)).toEqual(byHand(year, (row) => cell(row, '行政区划代码')))
    expect(rows.map((row) => row.name).sort()).toEqual(['样本区', '示例区'])
  })

  it.each([2019, 2022])('by category in %i', async (year) => {
    const rows = await ask(engine, query, demonstration({ year, by: 'category' }))
    expect(byEngine(rows)).toEqual(byHand(year, (row) => cell(row, '类别')))
  })

  it.each([2020, 2021, 2022])('by supervising department in %i', async (year) => {
    const rows = await ask(engine, query, demonstration({ year, by: 'parent' }))
    expect(byEngine(rows)).toEqual(byHand(year, supervisor))
  })

  it('within one district only, by category', async () => {
    const scope = { division: '999902', by: 'category' } as const
    const rows = await ask(engine, query, demonstration(scope))
    const all = byHand(2022, (row) => `${cell(row, '行政区划代码')} ${cell(row, '类别')}`)
    const within = Object.entries(all).flatMap(([key, sums]) =>
      key.startsWith('999902 ') ? [[key.slice(7), sums] as const] : [],
    )
    expect(byEngine(rows)).toEqual(Object.fromEntries(within))
  })
})

describe('the panel', () => {
  it('states the lowest group and goes deeper on a click', async () => {
    const answer = await groupCompletion.load(engine, demonstration())
    expect(answer?.title).toBe('按行政区划分 2 组 · 最低的是示例区（999901） 92.60%')
    expect(answer?.rows.map((row) => row.choice)).toEqual([
      { division: '999901', by: 'category' },
      { division: '999902', by: 'category' },
    ])
    expect(answer?.note).toContain(
      '示例区（999901）（覆盖 57 个部门，缺 2 个，1 个无法计算，1 个应报未报',
    )
  })

  it.each(['division', 'category', 'parent'] as const)(
    'leads a group by %s to the forms that it is made of',
    async (by) => {
      const input = demonstration({ by })
      const rows = await ask(engine, query, input)
      const answer = await groupCompletion.load(engine, input)
      for (const [index, row] of rows.filter(({ key }) => key !== null).entries()) {
        const shown = answer?.rows.filter((one) => one.choice !== null)[index]
        const [origin] = shown?.origins() ?? []
        if (origin?.kind !== 'total') throw new Error('no total')
        const members = await ask(engine, contributors, { scope: input.scope, origin })
        expect(members.length).toBe(row.rated)
        const fen = (yuan: number | null) => Math.round((yuan ?? 0) * 100)
        const sum = members.reduce((all, one) => all + fen(one.numerator), 0)
        expect(sum).toBe(fen(row.actual))
      }
    },
  )

  it('has nothing to show for an area without departments', async () => {
    expect(await groupCompletion.load(engine, demonstration({ division: '11' }))).toBeNull()
  })
})
