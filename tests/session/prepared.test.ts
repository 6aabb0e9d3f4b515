import { describe, expect, it } from 'vitest'
import type { PlainRow } from '@/engine/engine'
import { sql } from '@/engine/sql'
import { dataHash, parseManifest } from '@/session/manifest'
import {
  answerKey,
  inputKey,
  parsePrepared,
  picturePath,
  savedAnswer,
  shippedAnswers,
} from '@/session/prepared'

const manifest = parseManifest(
  JSON.stringify({
    version: 1,
    defaultYear: 2022,
    sources: [{ path: 'a.csv', title: '甲', dataset: 'real', sha256: 'aa' }],
  }),
)
const prepared = {
  build: 'b1',
  data: dataHash(manifest),
  report: { years: { real: [2022], demonstration: [] }, departments: [] },
  answers: { k: { columns: ['n', 'text'], rows: [[1, null]] } },
  pictures: [
    { panel: 'p', input: inputKey({ year: 2022 }), widths: [240, 280], themes: ['light'] },
  ],
}
const parse = (change: object, build = 'b1') =>
  parsePrepared(JSON.stringify({ ...prepared, ...change }), { manifest, build })

describe('parsePrepared', () => {
  it('takes answers of these files by this code, and no others', () => {
    expect(parse({})?.answers).toEqual(prepared.answers)
    expect(parse({ data: 'other' })).toBeNull()
    expect(parse({}, 'b2')).toBeNull()
    expect(parse({ answers: { k: { columns: ['n'], rows: [[[1]]] } } })).toBeNull()
    expect(parse({ answers: { k: { columns: ['n'], rows: [[1, 2]] } } })).toBeNull()
    expect(parse({ answers: { k: [{ n: 1 }] } })).toBeNull()
    expect(parsePrepared('not JSON', { manifest, build: 'b1' })).toBeNull()
  })
})

describe('shippedAnswers', () => {
  const statement = sql`SELECT ${1}`
  const told = (rows: readonly PlainRow[]) =>
    shippedAnswers({ ...parse({})!, answers: { [answerKey(statement)]: savedAnswer(rows) } })

  it('gives the rows as the engine gave them', () => {
    const rows = [
      { n: 1, text: null, is: true },
      { n: 0.5, text: '甲', is: null },
    ]
    expect(told(rows).rows(statement)).toEqual(rows)
    expect(told([]).rows(statement)).toEqual([])
    expect(told(rows).rows(sql`SELECT ${2}`)).toBeNull()
  })
})

describe('dataHash', () => {
  it('changes with any file, title or dataset, and needs every hash', () => {
    const source = manifest.sources[0]!
    const other = (change: object) => dataHash({ ...manifest, sources: [{ ...source, ...change }] })
    const hashes = [
      dataHash(manifest),
      other({ sha256: 'bb' }),
      other({ title: '乙' }),
      other({ dataset: 'demonstration' }),
      dataHash({ ...manifest, defaultYear: 2023 }),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(other({ sha256: undefined })).toBeNull()
  })
})

describe('answerKey', () => {
  it('tells queries and parameters apart', () => {
    const keys = [sql`SELECT ${1}`, sql`SELECT ${'1'}`, sql`SELECT ${2}`, sql`SELECT  ${1}`]
    expect(new Set(keys.map(answerKey)).size).toBe(keys.length)
    expect(answerKey(sql`SELECT ${1}`)).toBe(answerKey(sql`SELECT ${1}`))
  })
})

describe('picturePath', () => {
  const wanted = { panel: 'p', input: { year: 2022 }, theme: 'light', width: 280 }
  const found = parse({})!

  it('names the file for exactly this view, theme and width', () => {
    expect(picturePath(found, wanted)).toMatch(/^data\/prepared\/p-light-280\.svg\?[0-9a-f]{12}$/)
    expect(picturePath(found, { ...wanted, width: 320 })).toBeNull()
    expect(picturePath(found, { ...wanted, theme: 'contrast' })).toBeNull()
    expect(picturePath(found, { ...wanted, input: { year: 2021 } })).toBeNull()
  })
})
