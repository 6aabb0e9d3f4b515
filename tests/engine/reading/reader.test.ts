import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine, ReadRequest } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { ReadError } from '@/engine/reading/read-error'
import { isAskable } from '@/engine/reading/refusals'
import { sql, type Statement } from '@/engine/sql'
import { aForm, tablesOf } from '../../support/tables'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const rows = {
  form: [
    aForm({ revised_budget: '655.55', actual_expenditure: '608.57' }),
    aForm({ department_id: '乙局', revised_budget: '1.10', actual_expenditure: '2.20' }),
    aForm({ dataset: 'demonstration', department_id: '示例局', revised_budget: '9.99' }),
  ],
}
beforeAll(() => engine.replaceAll(tablesOf(rows)))

const views: ReadRequest['views'] = new Map([
  [
    '部门年度',
    sql`SELECT department_id AS 部门, revised_budget AS 调整预算, ${'问?'} AS 注 FROM form WHERE fiscal_year > ${2000}`,
  ],
])
const read = (text: string, change: Partial<ReadRequest> = {}) =>
  engine.read({ text, views, dataset: 'real', limit: 100, ...change })

const failure = async (text: string): Promise<ReadError> => {
  const cause: unknown = await read(text).then(
    (answer) => `answered ${JSON.stringify(answer)}`,
    (error: unknown) => error,
  )
  if (!(cause instanceof ReadError)) throw new Error(`${text}: ${String(cause)}`)
  return cause
}

const said = async (...statements: readonly Statement[]) =>
  JSON.stringify(await Promise.all(statements.map((statement) => engine.run(statement))))

/** Rows, tables and databases: what a statement may change. */
const data = () =>
  said(
    sql`SELECT * FROM form ORDER BY ALL`,
    sql`SELECT database_name, table_name FROM duckdb_tables() WHERE NOT temporary ORDER BY ALL`,
    sql`SELECT database_name FROM duckdb_databases() ORDER BY ALL`,
  )
const settings = () =>
  said(
    sql`SELECT name, value FROM duckdb_settings() ORDER BY ALL`,
    sql`SELECT extension_name FROM duckdb_extensions() WHERE loaded OR installed ORDER BY ALL`,
    sql`SELECT file FROM glob('in/*')`,
  )

describe('what a reader may ask', () => {
  it('answers with names, types, and every digit of a decimal', async () => {
    expect(await read('SELECT 部门, 调整预算, 注 FROM 部门年度 ORDER BY 调整预算 DESC')).toEqual({
      columns: [
        { name: '部门', type: 'VARCHAR' },
        { name: '调整预算', type: 'DECIMAL(18,2)' },
        { name: '注', type: 'VARCHAR' },
      ],
      rows: [
        ['甲局', '655.55', '问?'],
        ['乙局', '1.10', '问?'],
      ],
      total: 2,
      took: expect.any(Number),
    })
  })

  it('gives types without a plain form, NULL, and columns of one name', async () => {
    const { columns, rows: found } = await read(
      `SELECT [1, 2] AS a, DATE '2022-01-31' AS a, NULL AS b, {'k': 1} AS c, 99999999999999999999 AS d`,
    )
    expect(columns.map(({ name }) => name)).toEqual(['a', 'a_1', 'b', 'c', 'd'])
    expect(found).toEqual([['[1, 2]', '2022-01-31', null, "{'k': 1}", '99999999999999999999']])
  })

  it('cuts at the limit and counts the rest', async () => {
    const { rows: found, total } = await read('SELECT * FROM range(12345) ORDER BY 1 DESC', {
      limit: 2,
    })
    expect(found).toEqual([['12344'], ['12343']])
    expect(total).toBe(12345)
  })

  it('shows one dataset, also under the tables of the engine, and follows a change', async () => {
    const names = async (dataset: ReadRequest['dataset'], table: string) =>
      (await read(`SELECT department_id FROM ${table} ORDER BY 1`, { dataset })).rows.flat()
    expect(await names('real', 'form')).toEqual(['乙局', '甲局'])
    expect(await names('demonstration', 'form')).toEqual(['示例局'])
    expect(await names('demonstration', 'main.department_year')).toEqual(['示例局'])
    expect(await names('real', 'department_year')).toEqual(['乙局', '甲局'])
  })

  it('sees the rows of the latest load', async () => {
    await read('SELECT * FROM 部门年度')
    await engine.replaceAll(tablesOf({ form: [aForm({ department_id: '丙局' })] }))
    expect((await read('SELECT 部门 FROM 部门年度')).rows).toEqual([['丙局']])
    await engine.replaceAll(tablesOf(rows))
  })

  it.each([
    [`SELECT row_number() OVER (ORDER BY 部门), lag(部门) OVER (ORDER BY 部门) FROM 部门年度`],
    [`SELECT regexp_extract('2022年', '\\d+'), regexp_replace('a1', '\\d', ''), 'x' ~ 'x'`],
    [
      `SELECT list_transform([1, 2], lambda x: x + 1), list_sort([2, 1]), string_agg(部门, '、') FROM 部门年度`,
    ],
    [
      `SELECT quantile_cont(调整预算, 0.5), median(调整预算), mode(部门), stddev(调整预算) FROM 部门年度`,
    ],
    [`PIVOT 部门年度 ON 部门 IN ('甲局', '乙局') USING sum(调整预算)`],
    [`UNPIVOT (SELECT 1 AS a, 2 AS b) ON a, b`],
    [`WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t WHERE i < 5) SELECT * FROM t`],
    [
      `SELECT strftime(DATE '2022-05-01', '%Y'), date_trunc('year', DATE '2022-05-01'), strptime('2022', '%Y')`,
    ],
    [`SELECT 部门, sum(调整预算) FROM 部门年度 GROUP BY ROLLUP (部门) HAVING sum(调整预算) > 0`],
    [`FROM 部门年度 SELECT 部门 ORDER BY ALL`],
    [`VALUES (1, 'a')`],
    [`SUMMARIZE 部门年度`],
    [`DESCRIBE 部门年度`],
    [`SELECT repeat('x', 3), range(3), 'it''s', $$a'b$$, count(*) FILTER (WHERE true) -- '`],
    [
      `SELECT extract(year FROM DATE '2022-01-01'), trim(BOTH ' ' FROM ' x '), format('{:.2f}', 1.5);`,
    ],
    [`SELECT * FROM 部门年度 ASOF JOIN (SELECT 1 AS 调整预算) b USING (调整预算)`],
  ])('knows %s', async (text) => {
    expect((await read(text)).columns.length).toBeGreaterThan(0)
  })
})

describe('what a reader may not do', () => {
  let before: { readonly data: string; readonly settings: string }
  beforeAll(async () => {
    before = { data: await data(), settings: await settings() }
  })
  afterAll(async () => expect(await settings()).toBe(before.settings))

  it.each([
    [`COPY form TO 'in/form.csv'`, /不能读写文件（COPY）/],
    [`  copy (SELECT 1) TO 'x'`, /不能读写文件（COPY）/],
    [`/* SELECT */ COPY form FROM 'in/x.csv'`, /不能读写文件/],
    [`ATTACH ':memory:' AS z`, /不能挂接数据库/],
    [`DETACH jijing`, /不能断开数据库/],
    [`PRAGMA database_list`, /不能改动设置/],
    [`PRAGMA import_database('in/')`, /不能改动设置/],
    [`SET threads = 1`, /不能改动设置/],
    [`SET VARIABLE scope_0 = 'demonstration'`, /不能改动设置/],
    [`RESET ALL`, /不能改动设置/],
    [`INSTALL json`, /不能安装扩展/],
    [`LOAD json`, /不能加载扩展/],
    [`EXPORT DATABASE 'in/x'`, /不能导出数据库/],
    [`CREATE TABLE t AS SELECT 1`, /不能建表/],
    [`CREATE OR REPLACE TEMP VIEW 部门年度 AS SELECT 1`, /不能建表/],
    [`INSERT INTO form SELECT * FROM form`, /不能写入数据/],
    [`UPDATE form SET revised_budget = 0`, /不能修改数据/],
    [`DELETE FROM form`, /不能删除数据/],
    [`DROP TABLE form`, /不能删除表/],
    [`ALTER TABLE form DROP COLUMN title`, /不能改动表/],
    [`TRUNCATE form`, /不能删除数据/],
    [`CALL force_checkpoint()`, /不能调用过程/],
    [`ROLLBACK`, /不能撤销事务/],
    [`EXPLAIN ANALYZE SELECT 1`, /不能查看执行计划/],
    [`SELECT 1; DROP TABLE form`, /一次只能运行一条/],
    [`SELECT 1 /* ; */ ; -- x\n DELETE FROM form`, /一次只能运行一条/],
    [`SELECT 1') LIMIT 1; DROP TABLE form; --`, /单引号没有配对|一次只能/],
    [`SELECT '`, /单引号没有配对/],
    [`SELECT "部门 FROM 部门年度`, /双引号没有配对/],
    [`SELECT 1 /*`, /注释/],
    [`WITH x AS (DELETE FROM form RETURNING *) SELECT * FROM x`, /WITH 里面只能写查询/],
    [`SELECT nextval('s')`, /不能用 nextval/],
    [`SELECT * FROM read_text('/etc/passwd')`, /不能用 read_text/],
    [`SELECT * FROM READ_CSV ('/etc/passwd')`, /不能用 read_csv/],
    [`SELECT * FROM "read_blob"('in/form.csv')`, /不能用 read_blob/],
    [`SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')`, /不能用 read_csv/],
    [`SELECT * FROM st_read('in/x.shp')`, /不能用 st_read：这里只查旁边列出的数据/],
    [`SELECT * FROM postgres_query('a', 'b')`, /不能用 postgres_query/],
    [`SELECT ST_Point(1, 2)`, /st_point 不在本站随附的数据库里：它属于没有带的扩展 spatial/],
    [`SELECT * FROM glob('in/*')`, /不能用 glob/],
    [`SELECT * FROM '/etc/passwd'`, /不能读文件|没有“/],
    [`SELECT * FROM 'in/form.csv'`, /不能读文件|没有“/],
    [`SELECT * FROM 'http://127.0.0.1:9/x.csv'`, /不能读文件/],
    [`SELECT * FROM "http://127.0.0.1:9/x.parquet"`, /不能读文件|不在本站/],
    [`FROM read_json('in/x')`, /不能用 read_json/],
    [`SELECT * FROM duckdb_secrets()`, /不能用 duckdb_secrets/],
    [`SELECT * FROM duckdb_settings`, /没有“duckdb_settings”|不能查 duckdb_settings/],
    [`SELECT getenv('HOME')`, /不能用 getenv/],
    [`SELECT getvariable('scope_0')`, /不能用 getvariable/],
    [`SELECT current_setting('memory_limit')`, /不能用 current_setting/],
    [`SELECT * FROM query('SELECT * FROM jijing.main.form')`, /不能用 query/],
    [`SELECT * FROM query_table(['form'])`, /不能用 query_table/],
    [`SELECT * FROM jijing.main.form`, /不能查 jijing/],
    [`SELECT * FROM "jijing".form`, /不能查 jijing/],
    [`SELECT * FROM JiJing.form`, /不能查/],
    [`SELECT * FROM memory.main.form`, /不能查 memory/],
    [`SELECT * FROM information_schema.tables`, /不能查 information_schema/],
    [`SELECT * FROM arrow_scan(1, 2, 3)`, /不能用 arrow_scan/],
    [`SELECT * FROM 部门年度 WHERE 部门 = ?`, /不能用参数/],
    [`SELECT $1`, /不能用参数/],
    [`SELECT TIMESTAMP '2022-01-01' AT TIME ZONE 'Asia/Shanghai'`, /不在本站随附的数据库里/],
    [`SELECT current_date`, /不在本站随附的数据库里/],
    [`SELECT '{"a":1}'::JSON`, /不在本站随附的数据库里/],
    [`SELECT 部门 FROM 部门年度 ORDER BY 部门 COLLATE zh`, /不在本站随附的数据库里/],
    [``, /还没有写查询/],
    [`-- nothing`, /还没有写查询/],
  ])('%s', async (text, words) => {
    expect((await failure(text)).message).toMatch(words)
    expect(await data()).toBe(before.data)
    expect((await read('SELECT count(*) FROM 部门年度')).rows).toEqual([['2']])
  })

  it('leaves the lock to the engine: what the words let through is refused all the same', async () => {
    const own = (text: string) => `SELECT * FROM query('${text.replaceAll("'", "''")}')`
    for (const text of [
      `SELECT 1; DROP TABLE form`,
      `COPY form TO 'in/x.csv'`,
      `PRAGMA import_database('in/')`,
      `ATTACH ':memory:' AS z`,
    ]) {
      await expect(engine.run({ text: own(text), values: [] })).rejects.toThrow(
        'Expected a single SELECT statement',
      )
    }
    expect(await data()).toBe(before.data)
  })

  it('decides about every function of the engine that gives rows', async () => {
    const functions = await engine.run(sql`
      SELECT DISTINCT function_name AS name FROM duckdb_functions()
      WHERE function_type IN ('table', 'table_macro')`)
    const askable = functions.map(({ name }) => String(name)).filter(isAskable)
    expect(askable.sort()).toEqual([
      'generate_series',
      'histogram',
      'histogram_values',
      'range',
      'repeat',
      'repeat_row',
      'summary',
      'unnest',
    ])
  })
})

describe('what is wrong with a query', () => {
  const marked = async (text: string) => {
    const { message, details } = await failure(text)
    return [message, details.place && text.slice(details.place.from, details.place.to)]
  }

  it.each([
    ['SELECT 部门\nFROM 部门年度\nWHER 部门 = 1', '“部门”附近的写法不对。', '部门'],
    ['SELECT 部门,\n  名称\nFROM 部门年度', '没有“名称”这一列。', '名称'],
    [`SELECT '部门，全称', foo(部门)\nFROM 部门年度`, '没有 foo 这个函数', 'foo'],
    ['SELECT *\nFROM 部门年渡', '没有“部门年渡”这个表。是不是“部门年度”？', '部门年渡'],
    ['SELECT 部门, count(*) FROM 部门年度', '“部门”既没有写进 GROUP BY', '部门'],
    ['SELECT 部门 FROM 部门年度 WHERE', '查询还没有写完。', null],
    ['SELECT sqrt(-1)', '负数不能开平方。', null],
    ['SELECT ln(0)', '0 和负数不能取对数。', null],
    [`SELECT 'a' + 1`, '+ 两边的值类型不同，请用 CAST 写明类型。', null],
    ['SELECT (SELECT 部门 FROM 部门年度)', '得出了不止一行', null],
    ['SELECT 1 UNION SELECT 1, 2', '上下两条查询的列数要相同', null],
    ['SELECT 部门 FROM 部门年度 ORDER BY 5', 'ORDER BY 写的列号超过了列数。', null],
    ['SELECT 1::FOO', '没有 FOO 这种类型。', null],
    [`SELECT DATE '2022-13-01'`, '没有“2022-13-01”这一天。', null],
    [`SELECT regexp_matches('a', '(')`, '有的值不是函数要的样子', null],
  ])('%s', async (text, words, place) => {
    const [message, found] = await marked(text)
    expect(message).toContain(words)
    if (place !== null) expect(found).toBe(place)
  })

  it('keeps the engine’s own words, without its excerpt', async () => {
    const { details } = await failure('SELECT 名称 FROM 部门年度')
    expect(details.original).toMatch(/^Binder Error: Referenced column "名称" not found/)
    expect(details.original).not.toContain('LINE')
  })

  it('finds the place in a line that the engine shows cut', async () => {
    const long = `SELECT ${Array.from({ length: 40 }, () => '部门').join(', ')}, 名称 FROM 部门年度`
    expect((await marked(long))[1]).toBe('名称')
  })
})
