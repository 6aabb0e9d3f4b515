import { createRequire } from 'node:module'
import {
  createDuckDB,
  type DuckDBConnection,
  NODE_RUNTIME,
  VoidLogger,
} from '@duckdb/duckdb-wasm/blocking'
import { connectEngine } from './connected-engine'
import type { Engine } from './engine'
import { keptStatements } from './kept-statements'
import { strippedModule } from './stripped-module'

const { resolve } = createRequire(import.meta.url)
const dist = (file: string) => resolve(`@duckdb/duckdb-wasm/dist/${file}`)

/** Compiling 34 MB of WebAssembly takes two seconds, so each process does it once. */
let compiled: ReturnType<typeof compile> | undefined

async function compile() {
  const bundle = { mainModule: strippedModule(), mainWorker: dist('duckdb-node-eh.worker.cjs') }
  const bundles = { mvp: bundle, eh: bundle }
  const db = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME)
  return db.instantiate(() => {})
}

/**
 * The same DuckDB build as in the browser, for tests and tools.
 * One process has one database: opening again empties it.
 */
export async function openEngine(): Promise<Engine> {
  const db = await (compiled ??= compile())
  db.reset()
  db.open({ path: ':memory:' })
  const connection = db.connect()
  return connectEngine({
    send: senderOf(connection),
    script: async (text) => void connection.query(text),
    async registerFile(path, bytes) {
      db.registerFileBuffer(path, bytes)
    },
    async dropFile(path) {
      db.dropFile(path)
    },
    async openReader() {
      const own = db.connect()
      return {
        send: senderOf(own),
        // Nothing can be stopped here: the call comes back when it is done.
        stream: async (text) => own.query(text).batches,
        prepare: async (text) => own.prepare(text).close(),
        cancel: async () => {},
      }
    },
    async close() {
      connection.close()
    },
  })
}

const senderOf = (connection: DuckDBConnection) =>
  keptStatements(
    (text) => connection.prepare(text),
    (prepared, values) => prepared.query(...values).batches,
  )
