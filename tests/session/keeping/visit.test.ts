import { describe, expect, it } from 'vitest'
import { sql } from '@/engine/sql'
import { createLibrary } from '@/session/library'
import { parseManifest } from '@/session/manifest'
import { answerKey, inputKey } from '@/session/prepared'
import { keptOf } from '@/session/keeping/to-keep'
import { keyOfSession } from '@/session/keeping/leave-visit'
import { keyOfKept, recall } from '@/session/keeping/visit'

const text = (rows: string) =>
  new TextEncoder().encode(`部门名称,年度,调整预算(万元),实际支出(万元)\n${rows}\n`)
const own = (name: string, rows: string) => ({
  name,
  title: name,
  bytes: text(rows),
  dataset: 'real' as const,
  origin: 'own' as const,
  listedSha256: null,
})

/** A library of one shipped file and two own ones, and the manifest that lists the first. */
async function session() {
  const library = createLibrary()
  const probe = await createLibrary().add([{ ...own('s.csv', '丙局,2022,1,1'), origin: 'shipped' }])
  const sha256 = probe.report.entries[0]!.id
  const shipped = {
    ...own('s.csv', '丙局,2022,1,1'),
    origin: 'shipped',
    listedSha256: sha256,
  } as const
  const sources = [{ path: 's.csv', title: 's.csv', dataset: 'real', sha256 }]
  const manifest = parseManifest(JSON.stringify({ version: 1, defaultYear: 2022, sources }))
  const snapshot = await library.add([
    shipped,
    own('a.csv', '甲局,2022,1,1'),
    own('b.csv', '甲局,2022,2,2'),
  ])
  return { library, snapshot, from: { build: 'b1', manifest } }
}

describe('the key of a visit', () => {
  it('is the same for what the session holds and for what the next one will read', async () => {
    const { library, snapshot, from } = await session()
    const wanted = new Set(snapshot.added)
    const key = keyOfSession(from, snapshot)
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    expect(keyOfKept(from, keptOf(snapshot, { wanted, passing: new Set() }))).toBe(key)
    const { key: conflict, candidates } = snapshot.report.conflicts[0]!
    const decided = await library.change([
      { kind: 'choose', chosen: { about: 'conflict', conflict, candidate: candidates[1]!.id } },
    ])
    expect(keyOfSession(from, decided)).not.toBe(key)
    expect(
      keyOfKept(
        from,
        keptOf(decided, {
          wanted: new Set([...wanted, ...decided.choices.keys()]),
          passing: new Set(),
        }),
      ),
    ).toBe(keyOfSession(from, decided))
  })

  it('differs with code, shipped files, own files, their order and switches', async () => {
    const { library, snapshot, from } = await session()
    const [a, b] = snapshot.added.slice(-2)
    const kept = keptOf(snapshot, { wanted: new Set(snapshot.added), passing: new Set() })
    const other = parseManifest(JSON.stringify({ ...from.manifest, defaultYear: 2023 }))
    const off = await library.change([{ kind: 'enable', id: a!, isEnabled: false }])
    const keys = [
      keyOfKept(from, kept),
      keyOfKept({ ...from, build: 'b2' }, kept),
      keyOfKept({ ...from, manifest: other }, kept),
      keyOfKept(from, { ...kept, shelf: new Map([...kept.shelf].reverse()) }),
      keyOfKept(from, { ...kept, shelf: new Map([...kept.shelf].filter(([id]) => id !== b)) }),
      keyOfSession(from, off),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).not.toContain(null)
  })

  it('does not exist without hashes, without own files, and where what ships is not as listed', async () => {
    const { snapshot, from } = await session()
    const kept = keptOf(snapshot, { wanted: new Set(snapshot.added), passing: new Set() })
    const [source] = from.manifest.sources
    const unhashed = { ...from.manifest, sources: [{ ...source!, sha256: undefined }] }
    expect(keyOfKept({ ...from, manifest: unhashed }, kept)).toBeNull()
    expect(keyOfKept({ ...from, manifest: null }, kept)).toBeNull()
    expect(keyOfKept(from, keptOf(snapshot, { wanted: new Set(), passing: new Set() }))).toBeNull()
    const swapped = await createLibrary().add([
      { ...own('s.csv', '丙局,2022,9,9'), origin: 'shipped', listedSha256: source!.sha256! },
      own('a.csv', '甲局,2022,1,1'),
    ])
    expect(keyOfSession(from, swapped)).toBeNull()
  })
})

describe('recall', () => {
  const statement = sql`SELECT ${1} AS n`
  const picture = { panel: 'p', input: inputKey({ year: 2022 }), theme: 'light', width: 280 }
  const visit = recall({
    key: 'k',
    report: '{"years":{"real":[2022],"demonstration":[]},"departments":[],"hasOwn":true}',
    answers: { [answerKey(statement)]: '[{"n":1,"text":null}]' },
    pictures: [{ ...picture, svg: '<svg/>' }],
  })

  it('answers the questions that were asked, and no others', () => {
    expect(visit.rows(statement)).toEqual([{ n: 1, text: null }])
    expect(visit.rows(sql`SELECT ${2} AS n`)).toBeNull()
  })

  it('has a picture of the same panel, view, theme and width alone', () => {
    const wanted = { panel: 'p', input: { year: 2022 }, theme: 'light', width: 280 }
    expect(visit.picture(wanted)).toMatch(/^blob:/)
    expect(visit.picture(wanted)).toBe(visit.picture(wanted))
    for (const other of [
      { panel: 'q' },
      { input: { year: 2021 } },
      { theme: 'dark' },
      { width: 320 },
    ])
      expect(visit.picture({ ...wanted, ...other })).toBeNull()
  })
})
