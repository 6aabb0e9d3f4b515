import { gunzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { findingsIn } from '@/checks'
import type { Engine, PlainRow } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import type { Incoming } from '@/session/incoming'
import { createLibrary, type Library } from '@/session/library'
import { tidyTable } from '../bench/tidy-table'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const own = (name: string, bytes: Uint8Array): Incoming => ({
  name,
  title: name,
  bytes,
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})
const text = (name: string, lines: string) => own(name, new TextEncoder().encode(lines))

const tidy = (seed: number, rows = 400) =>
  new Uint8Array(Buffer.concat([...tidyTable({ table: 'indicators', rows, seed, badShare: 0.05 })]))
const files = (): Incoming[] => [
  own('指标.csv', tidy(7)),
  own('指标二.csv', tidy(8, 500)),
  text('表.csv', '部门名称,年度,调整预算(万元),实际支出(万元)\n示例省第1区教育局,2018,100,90\n'),
  text(
    '任务.csv',
    '部门名称,年度,任务,任务涉及资金(万元)\n示例省第1区教育局,2018,推进重点民生实事项目按期完成,5\n示例省第1区教育局,2018,保障机关正常运转和基层公共服务,7\n',
  ),
  text(
    '别名.csv',
    '类型,原名称,统一名称,部门名称,依据\n指标,服务群众完成数量（第1项）,服务群众,,同一事\n指标,服务群众人次数（第1项）,服务人次,示例省第1区教育局,同一事\n',
  ),
  text(
    '目标.csv',
    '部门名称,年度,预算完成率目标,指标,目标值\n*,*,,服务群众,≥50人次\n*,2019,,项目验收完成数量（第2项）,≤80\n示例省第1区教育局,*,,服务人次,≥60\n示例省第1区教育局,2018,,项目验收完成数量（第2项）,≥90%\n',
  ),
]

const tables = ['indicator', 'form', 'task', 'department', 'cell', 'source'] as const

/** Everything that figures are made of. */
async function everything(): Promise<Record<string, readonly PlainRow[]>> {
  const rows: Record<string, readonly PlainRow[]> = {}
  for (const table of tables)
    rows[table] = await engine.run({ text: `SELECT * FROM ${table} ORDER BY ALL`, values: [] })
  const { text: all, values } = findingsIn({ dataset: 'real', target: 9000 })
  rows.judged = await engine.run({ text: `SELECT * FROM ${all} ORDER BY ALL`, values })
  return rows
}

const load = async ({ tables: csv, longTables }: Awaited<ReturnType<Library['add']>>) => {
  await engine.replaceAll(csv, longTables)
  return everything()
}
const byRow = () => createLibrary()
const byBytes = () => createLibrary({ store: engine.long, longFrom: 30_000 })

describe('a long table', () => {
  it('gives the same figures, places and findings as read row by row', async () => {
    const short = await byRow().add(files())
    const expected = await load(short)
    const long = await byBytes().add(files())
    expect(long.longTables).toHaveLength(2)
    expect(await load(long)).toEqual(expected)
    expect(expected.indicator!.length).toBeGreaterThan(450)
    // Every kind of target judges some row, and none most of them.
    expect(new Set(expected.indicator!.map(({ target_from }) => target_from))).toEqual(
      new Set([
        null,
        '目标表为本部门本年度所定',
        '目标表为本部门所定',
        '目标表为本年度所定',
        '目标表为全部部门所定',
      ]),
    )
    expect(long.report.entries.map(({ findings }) => findings)).toEqual(
      short.report.entries.map(({ findings }) => findings),
    )
    expect({ ...long.report, entries: [] }).toEqual({ ...short.report, entries: [] })
  })

  it('goes out of every figure when it is switched off or removed, and comes back', async () => {
    const after = async (library: Library) => {
      const { report } = await library.add(files())
      const { id } = report.entries[0]!
      const states = []
      for (const change of [
        { kind: 'enable', id, isEnabled: false },
        { kind: 'enable', id, isEnabled: true },
        { kind: 'remove', id },
        { kind: 'undo' },
      ] as const)
        states.push(await load(await library.change([change])))
      return states
    }
    expect(await after(byBytes())).toEqual(await after(byRow()))
  })

  it('is dropped from the engine once nothing needs it', async () => {
    const library = byBytes()
    await load(await library.add(files()))
    await load(await library.change([{ kind: 'clear' }]))
    expect(
      await engine.run(sql`
        SELECT count(*) AS n FROM information_schema.tables
        WHERE table_schema = 'long_table'`),
    ).toEqual([{ n: 0 }])
  })

  it('is read again into an engine that takes the place of another', async () => {
    const expected = await load(await byRow().add(files()))
    const library = byBytes()
    await load(await library.add(files()))
    await engine.replaceAll(new Map())
    expect(await load(await library.change([{ kind: 'refill' }]))).toEqual(expected)
  })

  it('stops when the reader cancels, and leaves nothing behind', async () => {
    const library = byBytes()
    const adding = library.add([own('指标.csv', tidy(9))], ({ stage }) => {
      if (stage === 'reading') void library.cancel()
    })
    await expect(adding).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect((await library.change([])).report.entries).toEqual([])
  })

  it('is counted by what a reader typed, in its own dataset alone', async () => {
    await load(await byBytes().add(files()))
    const count = async (dataset: 'real' | 'demonstration') => {
      const text = 'SELECT count(*) AS n FROM indicator'
      return (await engine.read({ text, dataset, views: new Map(), limit: 10 })).rows
    }
    const [{ n } = { n: 0 }] = await engine.run(sql`SELECT count(*)::INTEGER AS n FROM indicator`)
    expect(n).toBeGreaterThan(450)
    expect(await count('real')).toEqual([[String(n)]])
    expect(await count('demonstration')).toEqual([['0']])
  })

  it('shows the rows around any place as it does when it is read row by row', async () => {
    const place = { sheet: null, row: 333, column: 5 }
    const shown = async (library: Library) => {
      const { report } = await library.add([own('指标.csv', tidy(7))])
      const { id, sourceIds } = report.entries[0]!
      const at = (around?: typeof place) => library.preview(id, sourceIds[0]!, around)
      return [await at(), await at(place)]
    }
    const expected = await shown(byRow())
    expect(expected[1]?.grids[0]?.rows.length).toBeGreaterThan(80)
    expect(await shown(byBytes())).toEqual(expected)
  })

  it('keeps and hands on the bytes that came in, line ends and all', async () => {
    const original = new TextEncoder().encode(
      new TextDecoder().decode(tidy(7, 900)).replaceAll('\n', '\r\n'),
    )
    const library = byBytes()
    const { report, longTables } = await library.add([own('指标.csv', original.slice())])
    expect(longTables).toHaveLength(1)
    const [kept] = await library.packed([report.entries[0]!.id], 1)
    expect(kept?.isGzip).toBe(true)
    expect(gunzipSync(kept!.bytes)).toEqual(original)
    const { bytes } = await library.write({ kind: 'package' })
    const other = await createLibrary().add([own('整体打包.zip', bytes)])
    expect(other.report.entries.map(({ id }) => id)).toEqual(report.entries.map(({ id }) => id))
  })
})
