import deriveSql from './derive.sql?raw'
import schemaSql from './schema.sql?raw'
import { plainRows } from './arrow-rows'
import type { Connection } from './connection'
import type { Engine } from './engine'
import { INPUT_FOLDER } from './input-folder'
import { openLongTables } from './open-long-tables'
import { openReader } from './reading/reader'
import { sql } from './sql'

const LOCK = `
  SET autoinstall_known_extensions = false;
  SET autoload_known_extensions = false;
  SET allowed_directories = ['${INPUT_FOLDER}'];
  SET enable_external_access = false;
  SET lock_configuration = true;`

/** Creates the schema, locks the engine, and hands out the door. */
export async function connectEngine(connection: Connection): Promise<Engine> {
  const turn = queue()
  const execute = async (text: string) => {
    for (const part of text.split(/;\s*$/m))
      if (part.replace(/--.*$/gm, '').trim() !== '')
        await connection.send({ text: part, values: [] })
  }
  await execute(LOCK)
  await execute(schemaSql)
  const long = openLongTables(connection, turn)
  await long.expose([])
  await execute(deriveSql)
  const columns = await readColumns(connection)
  return {
    run: (statement) =>
      turn(async () => (await connection.send(statement)).flatMap((batch) => plainRows(batch))),
    long: long.store,
    replaceAll: (tables, longTables = []) =>
      turn(async () => {
        await execute('BEGIN;')
        try {
          for (const [table, types] of columns)
            await replace(connection, { table, types, pieces: tables.get(givenName(table)) ?? [] })
          await long.expose(longTables)
          await execute(deriveSql)
          await execute('COMMIT;')
          await long.keep(longTables)
        } catch (cause) {
          await execute('ROLLBACK;')
          throw cause
        }
      }),
    read: readerOf(connection),
    // At once: what still runs may never end.
    close: () => connection.close(),
  }
}

/** The reader's connection is opened with the first question, and answers one at a time. */
function readerOf(connection: Connection): Engine['read'] {
  const turn = queue()
  let reader: Promise<Engine['read']> | undefined
  return (request, signal) =>
    turn(async () => {
      reader ??= connection.openReader().then(openReader)
      return (await reader)(request, signal)
    })
}

/** DuckDB has one stream for each connection: a second query before the end cuts off the first. */
function queue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

type Columns = ReadonlyMap<string, string>

/** `schema.sql` is the only place that knows tables, columns and types. */
async function readColumns(connection: Connection): Promise<ReadonlyMap<string, Columns>> {
  const batches = await connection.send(sql`
    SELECT c.table_name, c.column_name, c.data_type
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_name)
    WHERE t.table_type = 'BASE TABLE' AND c.table_name <> 'department_year'
      AND t.table_schema = 'main'`)
  const tables = new Map<string, Map<string, string>>()
  for (const row of batches.flatMap((batch) => plainRows(batch))) {
    const table = String(row.table_name)
    const types = tables.get(table) ?? new Map<string, string>()
    tables.set(table, types.set(String(row.column_name), String(row.data_type)))
  }
  return tables
}

/** Where a view adds the long tables, its own rows stand in a table beside it. */
const givenName = (table: string): string => table.replace(/_stored$/, '')

interface Replacement {
  readonly table: string
  readonly types: Columns
  readonly pieces: readonly Uint8Array[]
}

async function replace(connection: Connection, { pieces, ...into }: Replacement): Promise<void> {
  await connection.send({ text: `DELETE FROM ${into.table}`, values: [] })
  // One after the other: the engine holds one piece beside what it has read.
  for (const csv of pieces) if (csv.length > 0) await insert(connection, into, csv)
}

async function insert(
  connection: Connection,
  { table, types }: Pick<Replacement, 'table' | 'types'>,
  csv: Uint8Array,
): Promise<void> {
  const path = `${INPUT_FOLDER}${table}.csv`
  const declared = headerOf(csv).map((name) => {
    const type = types.get(name)
    if (type === undefined) throw new RangeError(`table ${table} has no column "${name}"`)
    return `'${name}': '${type}'`
  })
  await connection.registerFile(path, csv)
  try {
    // Never sniffed, and every cell is checked against its column's type.
    await connection.send({
      text: `INSERT INTO ${table} BY NAME SELECT * FROM read_csv('${path}', auto_detect = false,
        header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
        allow_quoted_nulls = false, columns = {${declared.join(', ')}})`,
      values: [],
    })
  } finally {
    await connection.dropFile(path)
  }
}

function headerOf(csv: Uint8Array): string[] {
  const end = csv.indexOf(10)
  return new TextDecoder()
    .decode(csv.subarray(0, end < 0 ? undefined : end))
    .replace(/["\r]/g, '')
    .split(',')
}
