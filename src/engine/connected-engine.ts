import deriveSql from './derive.sql?raw'
import schemaSql from './schema.sql?raw'
import { plainRows } from './arrow-rows'
import type { Connection } from './connection'
import type { Engine } from './engine'
import { CATALOG } from './catalog'
import { INPUT_FOLDER } from './input-folder'
import { openLongTables, viewsOver } from './open-long-tables'
import { openReader } from './reading/reader'
import { compress, replaceTables, type StoredTable } from './replace-tables'
import { sql } from './sql'

const OPEN = `
  ATTACH ':memory:' AS ${CATALOG} (COMPRESS);
  USE ${CATALOG};
  SET autoinstall_known_extensions = false;
  SET autoload_known_extensions = false;
  SET allowed_directories = ['${INPUT_FOLDER}'];
  SET enable_external_access = false;
  SET lock_configuration = true;`

/** Creates the schema, locks the engine, and hands out the door. */
export async function connectEngine(connection: Connection): Promise<Engine> {
  const { alone: turn, beside } = turns()
  const { script } = connection
  await script([OPEN, schemaSql, viewsOver([], false), deriveSql].join('\n'))
  const long = openLongTables(connection, turn)
  const stored = await readTables(connection)
  return {
    run: (statement) =>
      beside(async () => (await connection.send(statement)).flatMap((batch) => plainRows(batch))),
    long: long.store,
    replaceAll: (tables, longTables = []) =>
      turn(async () => {
        await replaceTables(connection, { stored, given: tables }, async () => {
          await long.expose(longTables)
          await script(deriveSql)
        })
        await long.keep(longTables)
        if (longTables.length > 0) await compress(connection)
      }),
    read: readerOf(connection),
    // At once: what still runs may never end.
    close: () => connection.close(),
  }
}

/** The reader's connection is opened with the first question, and answers one at a time. */
function readerOf(connection: Connection): Engine['read'] {
  const { alone } = turns()
  let reader: Promise<Engine['read']> | undefined
  return (request, signal) =>
    alone(async () => {
      reader ??= connection.openReader().then(openReader)
      return (await reader)(request, signal)
    })
}

/**
 * Work in its order: what runs alone has the connection from its first call to its last; questions
 * are handed over side by side, so that the engine has the next one while a page draws the last.
 */
function turns() {
  let alone: Promise<unknown> = Promise.resolve()
  const beside = new Set<Promise<unknown>>()
  return {
    alone<T>(work: () => Promise<T>): Promise<T> {
      const next = Promise.all([alone, ...beside]).then(work)
      alone = next.catch(() => undefined)
      return next
    },
    beside<T>(work: () => Promise<T>): Promise<T> {
      const next = alone.then(work)
      const end: Promise<unknown> = next.catch(() => undefined).then(() => beside.delete(end))
      beside.add(end)
      return next
    },
  }
}

/** `schema.sql` is the only place that knows tables, columns and types. */
async function readTables(connection: Connection): Promise<readonly StoredTable[]> {
  const batches = await connection.send(sql`
    SELECT t.table_name, t.sql AS definition, c.column_name, c.data_type
    FROM duckdb_tables() t JOIN duckdb_columns() c ON c.table_oid = t.table_oid
    WHERE t.database_name = ${CATALOG} AND t.table_name <> 'department_year'
      AND c.database_name = ${CATALOG}
    ORDER BY t.table_oid, c.column_index`)
  const tables = new Map<string, StoredTable & { readonly types: Map<string, string> }>()
  for (const row of batches.flatMap((batch) => plainRows(batch))) {
    const name = String(row.table_name)
    const table = tables.get(name) ?? {
      name,
      types: new Map<string, string>(),
      definition: String(row.definition),
    }
    table.types.set(String(row.column_name), String(row.data_type))
    tables.set(name, table)
  }
  return [...tables.values()]
}
