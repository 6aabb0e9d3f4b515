import deriveSql from './derive.sql?raw'
import schemaSql from './schema.sql?raw'
import { plainRows } from './arrow-rows'
import type { Connection } from './connection'
import type { CsvTables, Engine } from './engine'
import { INPUT_FOLDER } from './input-folder'
import { openLongTables, viewsOver } from './open-long-tables'
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
  const { alone: turn, beside } = turns()
  const { script } = connection
  await script([LOCK, schemaSql, viewsOver([], false), deriveSql].join('\n'))
  const long = openLongTables(connection, turn)
  const columns = await readColumns(connection)
  return {
    run: (statement) =>
      beside(async () => (await connection.send(statement)).flatMap((batch) => plainRows(batch))),
    long: long.store,
    replaceAll: (tables, longTables = []) =>
      turn(async () => {
        const cleared = [...columns.keys()].map((table) => `DELETE FROM ${table};`)
        await script('BEGIN;')
        try {
          await script(cleared.join('\n'))
          for (const inserts of together(insertsOf(columns, tables)))
            await insert(connection, inserts)
          await long.expose(longTables)
          await script(`${deriveSql}\nCOMMIT;`)
          await long.keep(longTables)
        } catch (cause) {
          await script('ROLLBACK;')
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

type Columns = ReadonlyMap<string, string>

/** `schema.sql` is the only place that knows tables, columns and types. */
async function readColumns(connection: Connection): Promise<ReadonlyMap<string, Columns>> {
  const batches = await connection.send(sql`
    SELECT table_name, column_name, data_type FROM duckdb_columns()
    WHERE table_name IN (SELECT table_name FROM duckdb_tables())
      AND table_name <> 'department_year'`)
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

interface Insert {
  readonly table: string
  readonly types: Columns
  readonly csv: Uint8Array
}

const insertsOf = (columns: ReadonlyMap<string, Columns>, tables: CsvTables): Insert[] =>
  [...columns].flatMap(([table, types]) =>
    (tables.get(givenName(table)) ?? [])
      .filter((csv) => csv.length > 0)
      .map((csv) => ({ table, types, csv })),
  )

/** In bytes: what the engine holds beside what it has read. */
const MOST_TOGETHER = 16_000_000

/** In their order; a call of the engine has a price, so many small pieces go in one. */
function together(inserts: readonly Insert[]): Insert[][] {
  const groups: Insert[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const one of inserts) {
    size += one.csv.length
    if (size > MOST_TOGETHER) {
      groups.push([])
      size = one.csv.length
    }
    groups.at(-1)?.push(one)
  }
  return groups
}

async function insert(connection: Connection, inserts: readonly Insert[]): Promise<void> {
  const files = inserts.map((one, i) => ({ ...one, path: `${INPUT_FOLDER}${one.table}-${i}.csv` }))
  const text = files.map(insertText).join('\n')
  try {
    await Promise.all(files.map(({ path, csv }) => connection.registerFile(path, csv)))
    await connection.script(text)
  } finally {
    await Promise.all(files.map(({ path }) => connection.dropFile(path)))
  }
}

function insertText({ table, types, csv, path }: Insert & { readonly path: string }): string {
  const declared = headerOf(csv).map((name) => {
    const type = types.get(name)
    if (type === undefined) throw new RangeError(`table ${table} has no column "${name}"`)
    return `'${name}': '${type}'`
  })
  // Never sniffed, and every cell is checked against its column's type.
  return `INSERT INTO ${table} BY NAME SELECT * FROM read_csv('${path}', auto_detect = false,
    header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
    allow_quoted_nulls = false, columns = {${declared.join(', ')}});`
}

function headerOf(csv: Uint8Array): string[] {
  const end = csv.indexOf(10)
  return new TextDecoder()
    .decode(csv.subarray(0, end < 0 ? undefined : end))
    .replace(/["\r]/g, '')
    .split(',')
}
