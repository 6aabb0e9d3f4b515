import * as duckdb from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { connectEngine } from './connected-engine'
import type { Engine } from './engine'

/**
 * DuckDB-Wasm in a worker, from the site's own files.
 *
 * @throws when the worker or the module cannot be loaded, or memory does not suffice.
 */
export async function openEngine(): Promise<Engine> {
  const moduleUrl = new URL(wasmUrl, document.baseURI).href
  // DuckDB's worker leaves a failed fetch unanswered: `instantiate` would wait for ever.
  const { ok, status } = await fetch(moduleUrl, { method: 'HEAD' })
  if (!ok) throw new Error(`duckdb-eh.wasm: HTTP ${status}`)

  const worker = new Worker(workerUrl)
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker)
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'worker')), {
      once: true,
    })
  })
  await Promise.race([db.instantiate(moduleUrl), failed])
  await db.open({ path: ':memory:' })
  const connection = await db.connect()
  performance.mark('engine-ready')
  return connectEngine({
    async send({ text, values }) {
      const prepared = await connection.prepare(text)
      try {
        const reader = await prepared.send(...values)
        return await reader.readAll()
      } finally {
        await prepared.close()
      }
    },
    registerFile: (path, bytes) => db.registerFileBuffer(path, bytes),
    async dropFile(path) {
      await db.dropFile(path)
    },
    async close() {
      await connection.close()
      await db.terminate()
    },
  })
}
