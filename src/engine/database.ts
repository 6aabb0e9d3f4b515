import * as duckdb from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'

/** DuckDB-Wasm in a worker, open and empty. */
export interface Database {
  readonly db: duckdb.AsyncDuckDB
  /** DuckDB's worker leaves what was asked of it unanswered when it ends: this rejects then. */
  readonly orFail: <T>(work: Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/**
 * From the site's own files.
 *
 * @throws when the worker or the module cannot be loaded, or memory does not suffice.
 */
export async function openDatabase(): Promise<Database> {
  // Without it nothing needs to be fetched: the worker would not start either.
  if (!('WebAssembly' in globalThis)) throw new Error('WebAssembly')
  const moduleUrl = new URL(wasmUrl, document.baseURI).href
  const worker = new Worker(workerUrl)
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker)
  let fail: (cause: Error) => void = () => {}
  const failed = new Promise<never>((_, reject) => (fail = reject))
  failed.catch(() => undefined)
  worker.addEventListener('error', (event) => fail(new Error(event.message || 'worker')))
  const orFail = <T>(work: Promise<T>): Promise<T> => Promise.race([work, failed])
  // DuckDB's worker leaves a failed fetch unanswered: `instantiate` would wait for ever.
  isThere(moduleUrl).catch(fail)
  await orFail(db.instantiate(moduleUrl))
  await orFail(db.open({ path: ':memory:' }))
  const close = async () => {
    fail(new Error('the engine was closed'))
    await db.terminate()
  }
  return { db, orFail, close }
}

async function isThere(address: string): Promise<void> {
  const { ok, status } = await fetch(address, { method: 'HEAD' })
  if (!ok) throw new Error(`duckdb-eh.wasm: HTTP ${status}`)
}
