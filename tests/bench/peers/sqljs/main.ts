import Papa from 'papaparse'
import initSqlJs from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'
import { answer, columns, dataUrl, type Rate, show, year } from '../shared'

const [SQL, response] = await Promise.all([initSqlJs({ locateFile: () => wasm }), fetch(dataUrl)])
const { data } = Papa.parse<Record<string, string>>(await response.text(), {
  header: true,
  skipEmptyLines: true,
})
const database = new SQL.Database()
database.run('CREATE TABLE form (name TEXT, year INTEGER, revised REAL, actual REAL); BEGIN')
const insert = database.prepare('INSERT INTO form VALUES (?, ?, ?, ?)')
for (const row of data)
  insert.run([
    row[columns.name] ?? '',
    Number(row[columns.year]),
    Number(row[columns.revised]),
    Number(row[columns.actual]),
  ])
insert.free()
database.run('COMMIT')

const rows = (sql: string) => database.exec(sql)[0]?.values ?? []
const one = (sql: string) => {
  const [count, value] = rows(sql)[0] ?? []
  return `${Number(count)} ${Number(value).toFixed(4)}`
}
show(
  rows(`SELECT name, sum(actual), sum(revised) FROM form WHERE year = ${year} GROUP BY name`).map(
    ([name, actual, revised]): Rate => ({
      name: String(name),
      actual: Number(actual),
      revised: Number(revised),
    }),
  ),
)

const ofYear = (wanted: number) =>
  `SELECT name, sum(actual) AS a, sum(revised) AS r FROM form WHERE year = ${wanted} GROUP BY name`
answer({
  'rate by department and year': () =>
    one(
      `SELECT count(*), sum(a / r) FROM (SELECT sum(actual) AS a, sum(revised) AS r FROM form GROUP BY name, year)`,
    ),
  'below target': () => one(`SELECT count(*), sum(r) FROM (${ofYear(year)}) WHERE a / r < 0.9`),
  'year on year': () =>
    one(
      `SELECT count(*), sum(n.a / n.r - p.a / p.r) FROM (${ofYear(year)}) n JOIN (${ofYear(year - 1)}) p USING (name)`,
    ),
  quantiles: () =>
    one(`WITH rates AS (SELECT a / r AS rate, row_number() OVER (ORDER BY a / r) AS nth, count(*) OVER () AS n FROM (${ofYear(year)}))
      SELECT max(n), avg(rate) FROM rates WHERE nth IN ((n + 1) / 2, (n + 2) / 2)`),
})
