import type * as duckdb from '@duckdb/duckdb-wasm'
import type { ArrowRows } from './arrow-rows'
import { connectEngine } from './connected-engine'
import { type Database, openDatabase } from './database'
import type { Engine } from './engine'
import { keptStatements } from './kept-statements'
import type { SqlValue } from './sql'

/**
 * DuckDB-Wasm in a worker, from the site's own files; `opening` where it has been started already.
 *
 * @throws when the worker or the module cannot be loaded, or memory does not suffice.
 */
export async function openEngine(opening: Promise<Database> = openDatabase()): Promise<Engine> {
  const { db, orFail, close } = await opening
  const connection = await orFail(db.connect())
  performance.mark('engine-ready')
  // In one message: what is sent in parts waits for each part until the page has time.
  const send = keptStatements(
    (text) => connection.prepare(text),
    async (prepared, values) => (await prepared.query(...values)).batches,
  )
  return connectEngine({
    send: (statement) => orFail(send(statement)),
    script: async (text) => void (await orFail(connection.query(text))),
    registerFile: (path, bytes) => orFail(db.registerFileBuffer(path, bytes)),
    dropFile: async (path) => void (await orFail(db.dropFile(path))),
    async openReader() {
      const own = await orFail(db.connect())
      // In parts, so that it can be stopped.
      const sendOwn = keptStatements((text) => own.prepare(text), answer)
      return {
        send: (statement) => orFail(sendOwn(statement)),
        stream: (text) => orFail(own.send(text).then((reader) => reader.readAll())),
        prepare: async (text) => orFail(own.prepare(text).then((prepared) => prepared.close())),
        cancel: async () => void (await orFail(own.cancelSent())),
      }
    },
    close,
  })
}

async function answer(
  prepared: duckdb.AsyncPreparedStatement,
  values: readonly SqlValue[],
): Promise<readonly ArrowRows[]> {
  const reader = await prepared.send(...values)
  return reader.readAll()
}
