import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ask, type Engine, QueryError } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const csv = (text: string) => new TextEncoder().encode(text)

describe('the border', () => {
  it('returns 655.55 as 655.55, and sums without their last digits bent', async () => {
    const [row] = await engine.run(sql`
      SELECT CAST('655.55' AS DECIMAL(18, 2)) AS amount,
             sum(CAST(x AS DECIMAL(18, 2))) AS total,
             CAST('-0.01' AS DECIMAL(18, 2)) AS negative,
             CAST('90000000000000.01' AS DECIMAL(38, 2)) AS large,
             count(*) AS n, sum(CAST(1 AS INTEGER)) AS whole
      FROM (VALUES ('0.10'), ('0.20'), ('655.55')) AS t(x)`)
    expect(row).toEqual({
      amount: 655.55,
      total: 655.85,
      negative: -0.01,
      large: 90000000000000.01,
      n: 3,
      whole: 3,
    })
  })

  it('binds values, so that a text never becomes SQL', async () => {
    const nasty = `'); DROP TABLE form; --`
    expect(await engine.run(sql`SELECT ${nasty} AS text, ${null} AS nothing`)).toEqual([
      { text: nasty, nothing: null },
    ])
  })

  it('refuses a type that has no plain form', async () => {
    await expect(engine.run(sql`SELECT [1, 2] AS list`)).rejects.toThrow('cast it in SQL')
  })

  it('answers questions that overlap', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((n) => engine.run(sql`SELECT CAST(${n} AS INTEGER) AS n FROM range(5000)`)),
    )
    expect(answers.map((rows) => [rows.length, rows[0]?.n])).toEqual([
      [5000, 1],
      [5000, 2],
      [5000, 3],
    ])
  })
})

describe('ask', () => {
  it('names the query whose row does not fit', async () => {
    const query = { name: 'demo', row: z.object({ n: z.string() }), sql: () => sql`SELECT 1 AS n` }
    await expect(ask(engine, query, undefined)).rejects.toThrow(QueryError)
    await expect(ask(engine, query, undefined)).rejects.toThrow('query "demo" failed')
  })
})

describe('replaceAll', () => {
  const department = csv('dataset,department_id,name\n"real","甲局","甲局"\n')

  it('loads typed rows, keeps NULL apart from an empty text, and empties the other tables', async () => {
    const target = csv(
      'dataset,department_id,fiscal_year,target_bp\n"real",,2022,9000\n"real","",,9500\n',
    )
    await engine.replaceAll(
      new Map([
        ['target', [target]],
        ['department', [department]],
      ]),
    )
    expect(
      await engine.run(sql`SELECT department_id, fiscal_year FROM target ORDER BY target_bp`),
    ).toEqual([
      { department_id: null, fiscal_year: 2022 },
      { department_id: '', fiscal_year: null },
    ])
    await engine.replaceAll(new Map([['department', [department]]]))
    expect(await engine.run(sql`SELECT count(*) AS n FROM target`)).toEqual([{ n: 0 }])
  })

  it('takes in every piece of a table, those too that are too large to go in one call', async () => {
    const piece = (id: string, rows: number) =>
      csv(
        `dataset,department_id,name\n${`"real","${id}","${'名'.repeat(400_000)}"\n`.repeat(rows)}`,
      )
    const pieces = [piece('a', 8), piece('b', 8), piece('c', 1), csv(''), piece('d', 1)]
    const target = csv('dataset,department_id,fiscal_year,target_bp\n"real",,2022,9000\n')
    await engine.replaceAll(
      new Map([
        ['department', pieces],
        ['target', [target]],
      ]),
    )
    expect(
      await engine.run(sql`
        SELECT department_id, count(*) AS n FROM department GROUP BY ALL ORDER BY ALL`),
    ).toEqual([
      { department_id: 'a', n: 8 },
      { department_id: 'b', n: 8 },
      { department_id: 'c', n: 1 },
      { department_id: 'd', n: 1 },
    ])
    expect(await engine.run(sql`SELECT count(*) AS n FROM target`)).toEqual([{ n: 1 }])
  })

  it('leaves everything as it was when a cell does not fit its column', async () => {
    await engine.replaceAll(new Map([['department', [department]]]))
    const broken = csv('dataset,department_id,name,valid_from\n"real","乙局","乙局",soon\n')
    await expect(engine.replaceAll(new Map([['department', [broken]]]))).rejects.toThrow()
    expect(await engine.run(sql`SELECT name FROM department`)).toEqual([{ name: '甲局' }])
  })

  describe('with a table too large for one transaction', () => {
    const findings = (count: number, wordOf: (n: number) => string) => {
      const head = 'dataset,department_id,fiscal_year,check_id,outcome,message\n'
      const lines = Array.from(
        { length: count },
        (_, n) => `"real","局${n % 900}",2022,"Q0${n % 7}",${wordOf(n)}\n`,
      )
      return [0, 1, 2].map((third) => csv(head + lines.filter((_, n) => n % 3 === third).join('')))
    }
    const words = (n: number) =>
      n % 11 === 0
        ? '"fires",'
        : `"fires","${n % 13 === 0 ? '' : `第${n % 5000}项“${'完成'.repeat(n % 90)}”""与""目标不符`}"`

    it('answers from compressed rows what was written', async () => {
      const count = 150_000
      await engine.replaceAll(new Map([['finding', findings(count, words)]]))
      const expected = Array.from({ length: count }, (_, n) => words(n))
      const messages = expected.flatMap((word) => /"fires","(.*)"$/u.exec(word)?.[1] ?? [])
      expect(
        await engine.run(sql`
          SELECT count(*)::INTEGER AS n, count(message)::INTEGER AS stated,
            count(*) FILTER (message = '')::INTEGER AS empty,
            count(*) FILTER (starts_with(message, '第17项'))::INTEGER AS some,
            sum(length(message))::DOUBLE AS length
          FROM finding WHERE check_id IN ('Q00', 'Q01', 'Q02', 'Q03', 'Q04', 'Q05', 'Q06')`),
      ).toEqual([
        {
          n: count,
          stated: messages.length,
          empty: messages.filter((message) => message === '').length,
          some: messages.filter((message) => message.startsWith('第17项')).length,
          length: messages.reduce((sum, message) => sum + message.replaceAll('""', '"').length, 0),
        },
      ])
      const [storage] = await engine.run(sql`
        SELECT count(*) FILTER (compression = 'Uncompressed')::INTEGER AS plain
        FROM pragma_storage_info('finding') WHERE segment_type = 'VARCHAR'`)
      expect(storage).toEqual({ plain: 0 })
    })

    it('leaves everything as it was when a cell does not fit its column', async () => {
      await engine.replaceAll(new Map([['department', [department]]]))
      const good = findings(60_000, words)
      const broken = csv(
        'dataset,department_id,fiscal_year,check_id,outcome\n"real","乙局",soon,"Q01","pass"\n',
      )
      const tables = new Map([
        ['finding', [...good, broken]],
        ['department', []],
      ])
      await expect(engine.replaceAll(tables)).rejects.toThrow()
      expect(await engine.run(sql`SELECT name FROM department`)).toEqual([{ name: '甲局' }])
      expect(await engine.run(sql`SELECT count(*)::INTEGER AS n FROM finding`)).toEqual([{ n: 0 }])
      expect(
        await engine.run(
          sql`SELECT table_name FROM duckdb_tables() WHERE starts_with(table_name, 'next')`,
        ),
      ).toEqual([])
    })

    it('still lets no row without its department in', async () => {
      const nobody = csv(
        'dataset,department_id,fiscal_year,check_id,outcome\n"real",,2022,"Q01","pass"\n',
      )
      const tables = new Map([['finding', [...findings(60_000, words), nobody]]])
      await expect(engine.replaceAll(tables)).rejects.toThrow('NOT NULL')
    })

    it('is seen by a reader who asked before', async () => {
      const count = async () => {
        const text = 'SELECT count(*) AS n FROM finding'
        return (await engine.read({ text, dataset: 'real', views: new Map(), limit: 10 })).rows
      }
      await engine.replaceAll(new Map())
      expect(await count()).toEqual([['0']])
      const loading = engine.replaceAll(new Map([['finding', findings(60_000, words)]]))
      const meanwhile = await count()
      await loading
      expect([['0'], ['60000']]).toContainEqual(meanwhile[0])
      expect(await count()).toEqual([['60000']])
      await engine.replaceAll(new Map())
      expect(await count()).toEqual([['0']])
    })
  })
})

describe('the lock', () => {
  it.each([
    ['files elsewhere', `SELECT * FROM read_csv('/etc/hostname')`],
    ['the network', `SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')`],
    ['extensions', `LOAD json`],
    ['settings', `SET enable_external_access = true`],
    ['attached files', `ATTACH 'other.duckdb'`],
  ])('refuses %s', async (_, text) => {
    await expect(engine.run({ text, values: [] })).rejects.toThrow()
  })
})
