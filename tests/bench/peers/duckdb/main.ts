import * as duckdb from '@duckdb/duckdb-wasm'
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { answer, columns, dataUrl, type Rate, show, year } from '../shared'

const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(worker))
await database.instantiate(wasm)
const connection = await database.connect()
await connection.query('SELECT 1')
document.documentElement.dataset.ready = String(performance.now())

const response = await fetch(dataUrl)
await database.registerFileBuffer('form.csv', new Uint8Array(await response.arrayBuffer()))
await connection.query(`CREATE TABLE form AS
  SELECT "${columns.name}" AS name, "${columns.year}"::INTEGER AS year,
    "${columns.revised}"::DOUBLE AS revised, "${columns.actual}"::DOUBLE AS actual
  FROM read_csv('form.csv', header = true)`)
const rows = async (sql: string) => (await connection.query(sql)).toArray()
const ofYear = (wanted: number) =>
  `SELECT name, sum(actual) AS a, sum(revised) AS r FROM form WHERE year = ${wanted} GROUP BY name`
show(
  (await rows(ofYear(year))).map((row): Rate => ({
    name: String(row['name']),
    actual: Number(row['a']),
    revised: Number(row['r']),
  })),
)
const one = async (sql: string) => {
  const [row] = await rows(sql)
  return `${Number(row?.['n'])} ${Number(row?.['v']).toFixed(4)}`
}
answer({
  'rate by department and year': () =>
    one(
      `SELECT count(*) AS n, sum(a / r) AS v FROM (SELECT sum(actual) AS a, sum(revised) AS r FROM form GROUP BY name, year)`,
    ),
  'below target': () =>
    one(`SELECT count(*) AS n, sum(r) AS v FROM (${ofYear(year)}) WHERE a / r < 0.9`),
  'year on year': () =>
    one(
      `SELECT count(*) AS n, sum(x.a / x.r - p.a / p.r) AS v FROM (${ofYear(year)}) x JOIN (${ofYear(year - 1)}) p USING (name)`,
    ),
  quantiles: () => one(`SELECT count(*) AS n, median(a / r) AS v FROM (${ofYear(year)})`),
})
