import { createRequire } from 'node:module'
import { type Measured, measured } from './results.ts'

/** What is used of `@duckdb/node-api`, which only the bench installs. */
interface NativeDuckDB {
  readonly DuckDBInstance: {
    readonly create: (path: string) => Promise<{ readonly connect: () => Promise<Connection> }>
  }
}
interface Connection {
  readonly run: (sql: string) => Promise<unknown>
  readonly runAndReadAll: (sql: string) => Promise<{ readonly getRows: () => unknown[][] }>
}

const SUBJECT = 'native DuckDB (the limit)'
const YEAR = 2022
const ofYear = (year: number) =>
  `SELECT name, sum(actual) AS a, sum(revised) AS r FROM form WHERE year = ${year} GROUP BY name`
const asked = {
  'rate by department and year':
    'SELECT count(*), sum(a / r) FROM (SELECT sum(actual) AS a, sum(revised) AS r FROM form GROUP BY name, year)',
  'below target': `SELECT count(*), sum(r) FROM (${ofYear(YEAR)}) WHERE a / r < 0.9`,
  'year on year': `SELECT count(*), sum(x.a / x.r - p.a / p.r) FROM (${ofYear(YEAR)}) x JOIN (${ofYear(YEAR - 1)}) p USING (name)`,
  quantiles: `SELECT count(*), median(a / r) FROM (${ofYear(YEAR)})`,
}

/** The dashboard's questions, and the reading of the table, in the native engine on two threads. */
export async function native(
  folder: string,
  { rows, runs }: { readonly rows: number; readonly runs: number },
): Promise<Measured[]> {
  const { DuckDBInstance } = createRequire(import.meta.url)('@duckdb/node-api') as NativeDuckDB
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`CREATE TABLE form AS
    SELECT "部门名称" AS name, "年度"::INTEGER AS year, "调整预算(万元)"::DOUBLE AS revised,
      "实际支出(万元)"::DOUBLE AS actual
    FROM read_csv('${folder}/forms-${rows}.csv', header = true)`)
  const found: Measured[] = []
  for (const [question, sql] of Object.entries(asked)) {
    const times: number[] = []
    for (let run = 0; run < runs; run++) {
      const start = performance.now()
      await connection.runAndReadAll(sql)
      times.push(performance.now() - start)
    }
    found.push(measured(`${question}, ${rows} rows`, SUBJECT, times))
  }
  return found
}
