import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { departmentIndicators } from '@/panels/department-indicators'
import { targetLines } from '@/panels/target-lines'
import { groupsOf } from '@/panels/target-lines/groups'
import { query, targetsQuery } from '@/panels/target-lines/query'
import type { Chosen } from '@/session/chosen'
import type { Incoming } from '@/session/incoming'
import { createLibrary } from '@/session/library'
import { anInput } from '../support/panels'

const own = (name: string, text: string): Incoming => ({
  name,
  title: name,
  bytes: new TextEncoder().encode(text),
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})
const files = [
  own(
    'f.csv',
    '部门名称,年度,调整预算(万元),实际支出(万元)\n甲局,2022,100,93\n乙局,2022,100,93\n丙局,2022,100,93\n丙局,2021,100,93\n',
  ),
  own('t.csv', '部门名称,年度,预算完成率目标\n甲局,2022,95%\n甲局,*,80%\n*,2022,92%\n'),
]
const target = (
  departmentId: string | null,
  fiscalYear: number | null,
  basisPoints: number,
): Chosen => ({
  ...{ about: 'target', dataset: 'real', departmentId, fiscalYear },
  target: { metric: 'completion_rate', basisPoints },
  at: 1,
})

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})
afterAll(() => engine.close())

const look = async (year = 2022) =>
  Object.fromEntries(
    (await ask(engine, query, anInput({ year, target: 9000 }))).map((row) => [
      row.name,
      [row.target_bp, row.own_target_from, row.is_met],
    ]),
  )

it('judges by the most particular target, one set on the page before a table’s', async () => {
  const library = createLibrary()
  const plain = await library.add(files)
  await engine.replaceAll(plain.tables)
  const before = {
    甲局: [9500, '目标表为本部门本年度所定', false],
    乙局: [9200, '目标表为本年度所定', true],
    丙局: [9200, '目标表为本年度所定', true],
  }
  expect(await look()).toEqual(before)
  expect(await look(2021)).toEqual({ 丙局: [9000, null, true] })

  const set = [
    target('甲局', 2022, 9300),
    target('乙局', null, 9600),
    target(null, 2022, 9310),
    target(null, null, 9999),
  ]
  const changed = await library.change(set.map((chosen) => ({ kind: 'choose', chosen })))
  await engine.replaceAll(changed.tables)
  expect(await look()).toEqual({
    // Exactly at the target is met; there is no gap between the bands.
    甲局: [9300, '在本页为本部门本年度所定', true],
    乙局: [9600, '在本页为本部门所定', false],
    丙局: [9310, '在本页为本年度所定', false],
  })
  expect(await look(2021)).toEqual({ 丙局: [9999, '在本页为全部部门所定', false] })
  const listed = await ask(engine, targetsQuery, anInput())
  expect(
    listed.map(({ name, fiscal_year, is_set_here }) => [name, fiscal_year, is_set_here]),
  ).toEqual([
    ['乙局', null, true],
    ['甲局', 2022, true],
    ['甲局', null, false],
    [null, 2022, true],
    [null, null, true],
  ])

  const back = await library.change(set.map((chosen) => ({ kind: 'withdraw', chosen })))
  await engine.replaceAll(back.tables)
  expect(await look()).toEqual(before)
})

it('puts the target of the fewest first, so that every line is among the first rows', async () => {
  const library = createLibrary()
  const low = own('u.csv', '部门名称,年度,预算完成率目标\n甲局,2022,50%\n')
  await engine.replaceAll((await library.add([files[0]!, low])).tables)
  const rows = await ask(engine, query, anInput({ target: 9000 }))
  expect(rows.map(({ name, target_bp }) => [name, target_bp])).toEqual([
    ['甲局', 5000],
    ['丙局', 9000],
    ['乙局', 9000],
  ])
})

it('draws as many lines as there are targets, departments of one target together', async () => {
  const library = createLibrary()
  await engine.replaceAll((await library.add(files)).tables)
  const input = anInput({ target: 9000 })
  const rows = await ask(engine, query, input)
  expect(groupsOf(rows)).toEqual([
    { target: 9500, first: 0, last: 0, below: 1 },
    { target: 9200, first: 1, last: 2, below: 0 },
  ])
  const answer = await targetLines.load(engine, input)
  expect(answer?.title).toBe('2 条目标线，1 个部门低于各自目标')
  expect(answer?.note).toBe('95%：1 个部门，1 个低于；92%：2 个部门，0 个低于')
})

it('gives no target to all where a department cannot be told from its namesakes', async () => {
  const library = createLibrary()
  const forms =
    '部门名称,行政区划代码,年度,调整预算(万元),实际支出(万元)\n甲局,440106,2022,100,93\n甲局,440105,2022,100,93\n'
  const snapshot = await library.add([
    own('f.csv', forms),
    own('t.csv', '部门名称,年度,预算完成率目标\n甲局,*,95%\n'),
  ])
  await engine.replaceAll(snapshot.tables)
  expect((await ask(engine, query, anInput({ target: 9000 }))).map((row) => row.target_bp)).toEqual(
    [9000, 9000],
  )
})

it('judges an indicator by the target that was set for it, the form’s own beside it', async () => {
  const library = createLibrary()
  const indicators = own(
    'i.csv',
    '部门名称,年度,关键指标,目标值,完成值,单位\n甲局,2022,覆盖面,≥90,93,%\n乙局,2022,覆盖面,,93,%\n',
  )
  const table = own(
    't.csv',
    '部门名称,年度,指标,预算完成率目标,目标值\n*,*,覆盖面,,≥92%\n甲局,*,覆盖面,,快些\n',
  )
  const states = async (snapshot: { readonly tables: Parameters<Engine['replaceAll']>[0] }) => {
    await engine.replaceAll(snapshot.tables)
    const rows = ['甲局', '乙局'].map(async (id) => {
      const answer = await departmentIndicators.load(engine, anInput({}, id))
      return [answer?.rows[0]?.cells[5], answer?.rows[0]?.cells[7]]
    })
    return Promise.all(rows)
  }
  const plain = await library.add([indicators])
  expect(await states(plain)).toEqual([
    ['≥90%', '达到'],
    ['未设目标值', '未设目标值'],
  ])
  const tabled = await library.add([table])
  expect(tabled.report.entries[1]?.findings.map(({ code, row }) => [code, row])).toEqual([
    ['refused-row', 3],
  ])
  expect(await states(tabled)).toEqual([
    ['≥92%（目标表为全部部门所定；表内 ≥90）', '达到'],
    ['≥92%（目标表为全部部门所定；表内未设）', '达到'],
  ])
  const set: Chosen = {
    ...{ about: 'target', dataset: 'real', departmentId: '甲局', fiscalYear: 2022, at: 1 },
    target: { metric: 'indicator', name: '覆盖面', comparator: '>=', number: '93.1', unit: '%' },
  }
  expect(await states(await library.change([{ kind: 'choose', chosen: set }]))).toEqual([
    ['≥93.1%（在本页为本部门本年度所定；表内 ≥90）', '未达到'],
    ['≥92%（目标表为全部部门所定；表内未设）', '达到'],
  ])
  const listed = await ask(engine, targetsQuery, anInput())
  expect(
    listed.map((row) => [row.name, row.fiscal_year, row.target_text, row.is_set_here]),
  ).toEqual([
    ['甲局', 2022, '≥93.1%', true],
    [null, null, '≥92%', false],
  ])
  const { bytes } = await library.write({ kind: 'tables', dataset: 'real', format: 'xlsx' })
  const again = await createLibrary().add([{ ...table, name: '全部.xlsx', bytes }])
  expect(await states(again)).toEqual([
    ['≥93.1%（目标表为本部门本年度所定；表内 ≥90）', '未达到'],
    ['≥92%（目标表为全部部门所定；表内未设）', '达到'],
  ])
  expect(await states(await library.change([{ kind: 'withdraw', chosen: set }]))).toEqual(
    await states(tabled),
  )
})

it('tells a target that no indicator answers to', async () => {
  const library = createLibrary()
  await library.add([own('i.csv', '部门名称,年度,关键指标,完成值,单位\n甲局,2022,覆盖面,93,%\n')])
  const of = (name: string, fiscalYear: number | null): Chosen => ({
    ...{ about: 'target', dataset: 'real', departmentId: '甲局', fiscalYear, at: 1 },
    target: { metric: 'indicator', name, comparator: '>=', number: '90', unit: '%' },
  })
  const set = [of('覆盖面', null), of('覆盖面', 2021), of('复盖面', null)]
  const changed = await library.change(set.map((chosen) => ({ kind: 'choose', chosen })))
  await engine.replaceAll(changed.tables)
  const listed = await ask(engine, targetsQuery, anInput())
  expect(listed.map((row) => [row.indicator, row.fiscal_year, row.is_found])).toEqual([
    ['复盖面', null, false],
    ['覆盖面', 2021, false],
    ['覆盖面', null, true],
  ])
})
