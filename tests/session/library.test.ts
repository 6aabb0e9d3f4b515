import { beforeAll, describe, expect, it } from 'vitest'
import { type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import type { Incoming } from '@/session/incoming'
import { createLibrary } from '@/session/library'
import type { Progress } from '@/session/progress'
import { tidyTable } from '../bench/tidy-table'
import { shippedFiles } from '../support/shipped'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const own = (name: string, text: string): Incoming => ({
  name,
  title: name,
  bytes: new TextEncoder().encode(text),
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})
const forms = (rows: string) => `部门名称,年度,调整预算(万元),实际支出(万元)\n${rows}\n`

describe('what ships', () => {
  it('reads without errors, and the real form stays apart from the demonstration', async () => {
    const { report, tables } = await createLibrary().add(shippedFiles())
    const errors = report.entries.flatMap((entry) =>
      entry.dataset === 'real' ? entry.findings.filter((f) => f.severity === 'error') : [],
    )
    expect(errors).toEqual([])
    expect(report.years.real).toEqual([2022])
    expect(report.years.demonstration).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024])
    await engine.replaceAll(tables)
    expect(
      await engine.run(sql`
        SELECT name, actual_expenditure, revised_budget, in_parent
        FROM department_year WHERE dataset = 'real'`),
    ).toEqual([
      {
        name: '广州市天河区总工会',
        actual_expenditure: 6085700,
        revised_budget: 6555500,
        in_parent: false,
      },
    ])
    expect(
      await engine.run(sql`
        SELECT name, canonical_name FROM indicator
        WHERE dataset = 'real' AND name <> canonical_name ORDER BY indicator_no`),
    ).toEqual([
      { name: '职工生活救助申报和节日送温暖申报覆盖面', canonical_name: '帮扶覆盖面' },
      { name: '服务对象人数', canonical_name: '表彰人数' },
    ])
  })
})

describe('two forms for one department and year', () => {
  it('lets the reader’s own take effect over a shipped one, and holds the other with a finding', async () => {
    const library = createLibrary()
    await library.add(shippedFiles().filter((file) => file.name.startsWith('tianhe')))
    const { report, tables } = await library.add([
      own('更正.csv', forms('广州市天河区总工会,2022,700.00,608.57')),
    ])
    await engine.replaceAll(tables)
    expect(await engine.run(sql`SELECT revised_budget FROM form`)).toEqual([
      { revised_budget: 7000000 },
    ])
    expect(await engine.run(sql`SELECT count(*) AS n FROM form_held`)).toEqual([{ n: 1 }])
    const held = report.entries.flatMap((entry) =>
      entry.findings.filter((finding) => finding.code === 'duplicate-form'),
    )
    expect(held.map(({ file, message }) => [file, message])).toEqual([
      ['tianhe/2022.csv', '广州市天河区总工会 2022 年已有另一份自评表在用，这一份未计入。'],
    ])
  })

  it('keeps the first of two rows in one file', async () => {
    const { tables } = await createLibrary().add([
      own('a.csv', forms('甲局,2022,100,90\n甲局,2022,100,80')),
    ])
    await engine.replaceAll(tables)
    expect(await engine.run(sql`SELECT actual_expenditure AS a FROM form`)).toEqual([{ a: 900000 }])
  })
})

describe('entries', () => {
  it('takes the same bytes once', async () => {
    const file = () => own('a.csv', forms('甲局,2022,100,90'))
    const { report } = await createLibrary().add([file(), file()])
    expect(report.entries).toHaveLength(1)
  })

  it('takes switched-off and removed entries out of every figure, and back', async () => {
    const library = createLibrary()
    const { report } = await library.add([own('a.csv', forms('甲局,2022,100,90'))])
    const id = report.entries[0]!.id
    const enable = (isEnabled: boolean) => library.change([{ kind: 'enable', id, isEnabled }])
    expect((await enable(false)).report.years.real).toEqual([])
    expect((await enable(true)).report.years.real).toEqual([2022])
    const removed = await library.change([{ kind: 'remove', id }])
    expect(removed.report.entries).toEqual([])
    expect(removed.report.removed).toEqual({ title: 'a.csv', isAnswered: false })
    expect((await library.change([{ kind: 'undo' }])).report.years.real).toEqual([2022])
  })

  it('stand in the order in which they were added, whatever came first and after an undo', async () => {
    const library = createLibrary()
    const first = { ...own('v1.csv', forms('甲局,2022,100,90')), addedAt: 1 }
    const second = { ...own('v2.csv', forms('甲局,2022,100,80')), addedAt: 2 }
    await library.add([second])
    const { report } = await library.add([first])
    const inEffect = ({ conflicts }: typeof report) => conflicts[0]?.candidates[0]?.entryId
    const titles = (one: typeof report) => one.entries.map(({ title }) => title)
    expect(titles(report)).toEqual(['v1.csv', 'v2.csv'])
    const id = report.entries[0]!.id
    expect(inEffect(report)).toBe(id)
    const undone = await library.change([{ kind: 'remove', id }, { kind: 'undo' }])
    expect(titles(undone.report)).toEqual(['v1.csv', 'v2.csv'])
    expect(inEffect(undone.report)).toBe(id)
  })

  it('blames a second form until the reader has chosen between them', async () => {
    const library = createLibrary()
    const files = ['v1.csv', 'v2.csv'].map((name, at) =>
      own(name, forms(`甲局,2022,100,${90 - at}`)),
    )
    const found = async ({ tables }: Awaited<ReturnType<typeof library.add>>) => {
      await engine.replaceAll(tables)
      return engine.run(sql`SELECT outcome FROM finding WHERE check_id = 'Q26'`)
    }
    const undecided = await library.add(files)
    expect(await found(undecided)).toEqual([{ outcome: 'fires' }])
    const [conflict] = undecided.report.conflicts
    const chosen = {
      about: 'conflict',
      conflict: conflict!.key,
      candidate: conflict!.candidates[1]!.id,
    } as const
    const decided = await library.change([{ kind: 'choose', chosen }])
    expect(await found(decided)).toEqual([{ outcome: 'note' }])
  })

  it('shows an unreadable file with its finding, beside the others', async () => {
    const { report } = await createLibrary().add([
      own('空.csv', ''),
      own('a.csv', forms('甲局,2022,100,90')),
    ])
    expect(report.entries.map((entry) => [entry.title, entry.findings.length > 0])).toEqual([
      ['空.csv', true],
      ['a.csv', expect.any(Boolean)],
    ])
    expect(report.years.real).toEqual([2022])
  })
})

describe('missing years', () => {
  it('gives each gap its reason', async () => {
    const library = createLibrary()
    const { tables } = await library.add([
      own(
        '部门.csv',
        '部门名称,起始年度,终止年度,应报年度\n甲局,,,2020-2022\n乙局,2021,,\n丙局,,2020,\n',
      ),
      own(
        '表.csv',
        forms('甲局,2020,1,1\n甲局,2022,1,1\n乙局,2022,1,1\n丙局,2020,1,1\n丁局,2021,1,1'),
      ),
    ])
    await engine.replaceAll(tables)
    expect(
      await engine.run(sql`
        SELECT department_id AS d, fiscal_year AS y, reason FROM missing_form ORDER BY 1, 2`),
    ).toEqual(
      [
        ['丁局', 2020, '无记录'],
        ['丁局', 2022, '无记录'],
        ['丙局', 2021, '已撤并'],
        ['丙局', 2022, '已撤并'],
        ['乙局', 2020, '尚未设立'],
        ['乙局', 2021, '无记录'],
        ['甲局', 2021, '应报未报'],
      ].map(([d, y, reason]) => ({ d, y, reason })),
    )
  })
})

it('keeps a shipped file that was switched off out of figures when it is brought again', async () => {
  const shipped = { ...own('a.csv', forms('甲局,2022,1,1')), origin: 'shipped' as const }
  const library = createLibrary()
  const { report } = await library.add([shipped])
  const off = await library.change([
    { kind: 'enable', id: report.entries[0]!.id, isEnabled: false },
  ])
  expect(off.report.years.real).toEqual([])

  const next = createLibrary()
  await next.change([{ kind: 'adopt', choices: off.choices }])
  const again = await next.add([shipped])
  expect(again.report.entries.map(({ isEnabled }) => isEnabled)).toEqual([false])
  const on = await next.change([{ kind: 'adopt', choices: new Map() }])
  expect(on.report.years.real).toEqual([2022])
})

describe('a long table of forms', () => {
  const bytes = Buffer.concat([...tidyTable({ table: 'forms', rows: 1200, seed: 7 })])
  const file = (): Incoming => ({ ...own('长表.csv', ''), bytes: new Uint8Array(bytes) })

  it('tells how far it is: first reading, then checking', async () => {
    const told: Progress[] = []
    await createLibrary().add([file()], (progress) => told.push(progress))
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['reading', 'checking'])
    expect(told.at(-1)).toMatchObject({ stage: 'checking', total: 1200 })
  })

  it('stops while its forms are checked, and takes nothing in', async () => {
    const library = createLibrary()
    const adding = library.add([file()], ({ stage }) => {
      if (stage === 'checking') void library.cancel()
    })
    await expect(adding).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect((await library.change([])).report.entries).toEqual([])
  })

  it('loads every row, packed, with its cells and all that the checks said', async () => {
    const { tables } = await createLibrary().add([file()])
    await engine.replaceAll(tables)
    const [counts] = await engine.run(sql`
      SELECT (SELECT count(*) FROM form) AS forms, (SELECT count(*) FROM cell) AS cells,
        (SELECT count(*) FROM cell_texts) AS packed, (SELECT count(*) FROM verdict) AS verdicts`)
    expect(counts).toEqual({ forms: 1200, cells: 7200, packed: 1200, verdicts: 1200 })
  })
})

describe('bytes to be kept', () => {
  it('come for as many entries as there is room for, one at least', async () => {
    const library = createLibrary()
    const { report } = await library.add(
      ['甲', '乙', '丙'].map((name) => own(`${name}.csv`, forms(`${name}局,2022,100,90`))),
    )
    const ids = report.entries.map(({ id }) => id)
    expect(await library.packed(ids, 1)).toHaveLength(1)
    const all = await library.packed([...ids, 'gone'], 1_000_000)
    expect(all.map((packed) => packed?.isGzip ?? null)).toEqual([true, true, true, null])
  })
})
