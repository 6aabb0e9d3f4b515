import { afterEach, beforeAll, expect, it } from 'vitest'
import type { LongStore } from '@/domain/long-table'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { readSource } from '@/ingest'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})
afterEach(() => engine.replaceAll(new Map()))

const HEADER = '部门名称,年度,关键指标,目标值,完成值,单位,偏差原因'
const CLEAN = '甲局,2022,帮扶户数,56,55.50,户,审批较慢'
const file = (...rows: readonly (string | Uint8Array)[]) => ({
  name: '指标.csv',
  bytes: new Uint8Array(Buffer.concat([HEADER, ...rows].flatMap((row) => [Buffer.from(row), LF]))),
})
const LF = Buffer.from('\n')
const NOTE = 'read-row-by-row'

const read = async (given: ReturnType<typeof file>, store: LongStore = engine.long) => {
  const { tables, long, findings } = await readSource(given, { store, longFrom: 0 })
  return {
    rows: tables.indicators.length,
    long: long.length,
    notes: findings.filter(({ code }) => code === NOTE),
  }
}
const says = (why: string) => [
  {
    code: NOTE,
    severity: 'information',
    message: `这张大表没有整批读入，改为逐行读入（${why}）；读到的内容一样，只是更慢、更占内存`,
    file: '指标.csv',
    sheet: null,
    row: null,
    column: null,
    text: null,
  },
]

/** Beyond the head of the file, which tells at once whether a table is one of indicators. */
const far = Array.from({ length: 25_000 }, () => CLEAN)

it('says nothing of a table that is taken by its bytes, or is none of indicators', async () => {
  expect(await read(file(CLEAN, CLEAN))).toMatchObject({ long: 1, notes: [] })
  const forms = new TextEncoder().encode('部门名称,年度,年初预算(万元)\n甲局,2022,1\n')
  expect(await read({ name: '指标.csv', bytes: forms })).toMatchObject({ long: 0, notes: [] })
})

it.each<readonly [why: string, row: string | Uint8Array]>([
  ['引号后面还有文字', CLEAN.replace('审批较慢', '"审批"较慢')],
  ['有的行不是 UTF-8 文字', Uint8Array.from([...Buffer.from(`${CLEAN} `), 0xe5, 0x90, 0x20])],
  ['中途可能另起了一张表', HEADER.replace('关键指标', '任务')],
])('says why a table is read row by row: %s', async (why, row) => {
  expect(await read(file(...far, row, CLEAN))).toMatchObject({ long: 0, notes: says(why) })
})

it('says so where not one row can be taken as it stands', async () => {
  const odd = CLEAN.replace('56', '约56')
  expect(await read(file(odd))).toEqual({ rows: 1, long: 0, notes: says('没有一行能照原样收下') })
})

it('says so where the store took another number of rows, or none', async () => {
  const short: LongStore = {
    ...engine.long,
    append: async (...given) => (await engine.long.append(...given)) - 1,
  }
  expect(await read(file(CLEAN, CLEAN), short)).toEqual({
    rows: 2,
    long: 0,
    notes: says('数据库收下的行数与文件的不符'),
  })
  const full: LongStore = {
    ...engine.long,
    append: () => Promise.reject(new Error('Out of Memory Error')),
  }
  expect(await read(file(CLEAN, CLEAN), full)).toEqual({
    rows: 2,
    long: 0,
    notes: says('整批读入时出错'),
  })
})
