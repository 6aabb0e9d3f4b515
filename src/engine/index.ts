import * as duckdb from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { connectEngine } from './connected-engine'
import type { Engine } from './engine'
import type { Statement } from './sql'

/**
 * DuckDB-Wasm in a worker, from the site's own files.
 *
 * @throws when the worker or the module cannot be loaded, or memory does not suffice.
 */
export async function openEngine(): Promise<Engine> {
  // Without it nothing needs to be fetched: the worker would not start either.
  if (!('WebAssembly' in globalThis)) throw new Error('WebAssembly')
  const moduleUrl = new URL(wasmUrl, document.baseURI).href
  // DuckDB's worker leaves a failed fetch unanswered: `instantiate` would wait for ever.
  const { ok, status } = await fetch(moduleUrl, { method: 'HEAD' })
  if (!ok) throw new Error(`duckdb-eh.wasm: HTTP ${status}`)

  const worker = new Worker(workerUrl)
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker)
  let fail: (cause: Error) => void = () => {}
  const failed = new Promise<never>((_, reject) => (fail = reject))
  failed.catch(() => undefined)
  worker.addEventListener('error', (event) => fail(new Error(event.message || 'worker')))
  await Promise.race([db.instantiate(moduleUrl), failed])
  await db.open({ path: ':memory:' })
  /** DuckDB's worker leaves what was asked of it unanswered when it ends. */
  const orFail = <T>(work: Promise<T>): Promise<T> => Promise.race([work, failed])
  const connection = await db.connect()
  performance.mark('engine-ready')
  return connectEngine({
    send: (statement) => orFail(send(connection, statement)),
    registerFile: (path, bytes) => orFail(db.registerFileBuffer(path, bytes)),
    dropFile: async (path) => void (await orFail(db.dropFile(path))),
    async openReader() {
      const own = await orFail(db.connect())
      return {
        send: (statement) => orFail(send(own, statement)),
        stream: (text) => orFail(own.send(text).then((reader) => reader.readAll())),
        prepare: async (text) => orFail(own.prepare(text).then((prepared) => prepared.close())),
        cancel: async () => void (await orFail(own.cancelSent())),
      }
    },
    async close() {
      fail(new Error('the engine was closed'))
      await db.terminate()
    },
  })
}

async function send(connection: duckdb.AsyncDuckDBConnection, { text, values }: Statement) {
  const prepared = await connection.prepare(text)
  try {
    const reader = await prepared.send(...values)
    return await reader.readAll()
  } finally {
    await prepared.close()
  }
}
