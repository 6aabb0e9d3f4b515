import * as duckdb from '@duckdb/duckdb-wasm'
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'

const columns = `{'department': 'VARCHAR', 'year': 'INTEGER', 'code': 'VARCHAR', 'task': 'VARCHAR',
  'name': 'VARCHAR', 'target': 'DOUBLE', 'reported': 'DOUBLE', 'unit': 'VARCHAR',
  'direction': 'VARCHAR', 'weight': 'DOUBLE', 'score': 'DOUBLE', 'reason': 'VARCHAR'}`

const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(worker))
await database.instantiate(wasm)
const connection = await database.connect()

const input = document.createElement('input')
input.type = 'file'
document.body.append(input)

/** Reads a clean table of indicators and nothing else: no row is looked at. */
input.addEventListener('change', async () => {
  const start = performance.now()
  const [file] = input.files ?? []
  if (!file) return
  await database.registerFileBuffer('i.csv', new Uint8Array(await file.arrayBuffer()))
  await connection.query(`CREATE TABLE indicator AS SELECT * FROM read_csv('i.csv',
    auto_detect = false, delim = ',', quote = '"', escape = '"', header = true, columns = ${columns})`)
  await database.dropFile('i.csv')
  const [row] = (await connection.query('SELECT count(*)::INTEGER AS n FROM indicator')).toArray()
  const { dataset } = document.documentElement
  dataset.rows = String(row?.['n'])
  dataset.took = String(performance.now() - start)
})
document.documentElement.dataset.ready = String(performance.now())
