import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Incoming } from '@/session/incoming'
import type { Snapshot } from '@/session/entry'
import { createLibrary, type Library } from '@/session/library'

const own = (name: string, content: string | Uint8Array): Incoming => ({
  name,
  title: name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})
const table = (row: string) => `部门名称,年度,调整预算(万元),实际支出(万元)\n${row}\n`
const target = (basisPoints: number) =>
  ({
    kind: 'choose',
    chosen: {
      about: 'target',
      dataset: 'real',
      departmentId: '甲局',
      fiscalYear: 2022,
      target: { metric: 'completion_rate', basisPoints },
      at: 1,
    },
  }) as const

const manifestName = '绩镜打包清单.json'
const ownOf = ({ report }: Snapshot) => report.entries.filter(({ origin }) => origin === 'own')
const packageOf = async (library: Library) => (await library.write({ kind: 'package' })).bytes

let here: Library
let snapshot: Snapshot
let bytes: Uint8Array

/** Two forms of one department and year of which the second was decided on, a file switched off, a target. */
beforeAll(async () => {
  here = createLibrary()
  const added = await here.add([
    own('甲.csv', table('甲局,2022,100,90')),
    own('乙.csv', table('甲局,2022,100,80')),
    own('丙.csv', table('丙局,2022,100,70')),
  ])
  const [conflict] = added.report.conflicts
  const second = conflict!.candidates.find(({ entryId }) => entryId === ownOf(added)[1]!.id)!
  snapshot = await here.change([
    {
      kind: 'choose',
      chosen: { about: 'conflict', conflict: conflict!.key, candidate: second.id },
    },
    { kind: 'enable', id: ownOf(added)[2]!.id, isEnabled: false },
    target(8500),
  ])
  bytes = await packageOf(here)
})

describe('a package', () => {
  it('answers what a file asks that was given before it, in one import', async () => {
    const asks = () => own('缺年度.csv', '部门名称,调整预算(万元),实际支出(万元)\n甲局,100,90\n')
    const other = createLibrary()
    const asked = await other.add([asks()])
    const sourceId = asked.report.entries[0]!.sources[0]!.id
    const answer = { kind: 'answer', sourceId, sheet: '' } as const
    await other.change([{ ...answer, answers: { year: 2023 } }])
    const answered = await packageOf(other)
    const { report } = await createLibrary().add([asks(), own('打包.zip', answered)])
    expect(report.entries.flatMap(({ questions }) => questions)).toEqual([])
    expect(report.years.real).toContain(2023)
  })

  it('opened elsewhere leaves everything as it was', async () => {
    const there = createLibrary()
    const opened = await there.add([own('包.zip', bytes)])
    expect(opened.notices).toEqual(['已打开整体打包“包.zip”：3 个文件，2 项决定。'])
    expect(opened.choices).toEqual(snapshot.choices)
    const told = ({ title, isEnabled, dataset, id }: (typeof snapshot.report.entries)[number]) => ({
      ...{ title, isEnabled, dataset, id },
    })
    expect(ownOf(opened).map(told)).toEqual(ownOf(snapshot).map(told))
    expect([...opened.tables.keys()]).toEqual([...snapshot.tables.keys()])
    for (const [name, pieces] of snapshot.tables)
      expect(
        opened.tables.get(name)!.map((piece) => strFromU8(piece)),
        name,
      ).toEqual(pieces.map((piece) => strFromU8(piece)))
  })

  it('says once more that a file is here already, and keeps what was decided here', async () => {
    const there = createLibrary()
    await there.add([own('甲.csv', table('甲局,2022,100,90'))])
    await there.change([target(9500)])
    const opened = await there.add([own('包.zip', bytes)])
    expect(ownOf(opened).map(({ title }) => title)).toEqual(['甲.csv', '乙.csv', '丙.csv'])
    expect(JSON.stringify([...opened.choices.values()])).toContain('"basisPoints":9500')
    expect(opened.notices).toEqual([
      expect.stringContaining('3 个文件，2 项决定'),
      expect.stringContaining('1 项决定与这里已有的不同，保留了这里的'),
      expect.stringContaining('“甲.csv”与已导入的“甲.csv”内容相同'),
    ])
  })

  const changed = (path: string, change: (text: string) => string) => {
    const parts = unzipSync(bytes)
    return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path]!))) })
  }
  const refusedBy = async (broken: Uint8Array) => {
    const opened = await createLibrary().add([own('包.zip', broken)])
    expect(opened.report.entries).toEqual([])
    expect(opened.choices.size).toBe(0)
    expect(opened.notices).toHaveLength(1)
    return opened.notices[0]
  }

  it('of which a part was changed is refused whole', async () => {
    const damaged =
      '整体打包“包.zip”没有打开：文件已损坏或不完整，里面的内容都没有读入。请重新拷贝或重新导出。'
    expect(await refusedBy(changed('文件/0001.csv', (text) => text.replace('90', '99')))).toBe(
      damaged,
    )
    expect(await refusedBy(changed('决定.json', () => '[]'))).toBe(damaged)
    expect(await refusedBy(changed(manifestName, () => '{'))).toBe(damaged)
    expect(await refusedBy(bytes.slice(0, bytes.length - 40))).toBe(damaged)
    const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path !== '文件/0002.csv')
    expect(await refusedBy(zipSync(Object.fromEntries(parts)))).toBe(damaged)
  })

  it('of a newer version, or by another program, says so', async () => {
    expect(
      await refusedBy(
        changed(manifestName, (text) => text.replace('"version": 1', '"version": 2')),
      ),
    ).toContain('由更新版本的绩镜导出（格式 2），这里只认得格式 1')
    expect(await refusedBy(changed(manifestName, () => '{"kind":"other"}'))).toContain(
      '清单不是绩镜写的',
    )
  })
})
