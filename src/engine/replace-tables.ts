import { CATALOG, NEXT } from './catalog'
import type { Connection } from './connection'
import type { CsvTables } from './engine'
import { INPUT_FOLDER } from './input-folder'

/** A table of `schema.sql`. */
export interface StoredTable {
  readonly name: string
  /** DuckDB's type of each column. */
  readonly types: ReadonlyMap<string, string>
  /** The statement that creates it. */
  readonly definition: string
}

interface Insert {
  readonly table: StoredTable
  readonly into: string
  readonly csv: Uint8Array
}

/** In bytes: what the engine holds beside what it has read. */
const MOST_TOGETHER = 16_000_000
/** In bytes: of a large table what may wait for compression. */
const MOST_UNCOMPRESSED = 32_000_000

/** Where a view adds the long tables, its own rows stand in a table beside it. */
const givenName = (table: string): string => table.replace(/_stored$/, '')
const nextName = (table: string): string => `${NEXT}${table}`

/**
 * Replaces the rows of all tables, in one transaction with `finish`.
 *
 * Large tables are written and compressed beside their present rows first, and change places with
 * them in the transaction: it would hold all that it writes uncompressed, and copy that once more.
 */
export async function replaceTables(
  connection: Connection,
  { stored, given }: { readonly stored: readonly StoredTable[]; readonly given: CsvTables },
  finish: () => Promise<void>,
): Promise<void> {
  const { script } = connection
  const piecesOf = ({ name }: StoredTable) =>
    (given.get(givenName(name)) ?? []).filter(({ length }) => length > 0)
  const large = stored.filter((table) => sizeOf(piecesOf(table)) > MOST_TOGETHER)
  const small = stored.filter((table) => !large.includes(table))
  const insertsOf = (table: StoredTable, into: string): readonly Insert[] =>
    piecesOf(table).map((csv) => ({ table, into, csv }))
  try {
    for (const table of large) {
      await script(definitionOf(table, nextName(table.name)))
      await insertCompressed(connection, insertsOf(table, nextName(table.name)))
    }
    await script('BEGIN;')
    try {
      await script(small.map(({ name }) => `DELETE FROM ${name};`).join('\n'))
      for (const inserts of together(small.flatMap((table) => insertsOf(table, table.name))))
        await insert(connection, inserts)
      for (const { name } of large)
        await script(`DROP TABLE ${name}; ALTER TABLE ${nextName(name)} RENAME TO ${name};`)
      await finish()
      await script('COMMIT;')
    } catch (cause) {
      await script('ROLLBACK;')
      throw cause
    }
  } catch (cause) {
    for (const { name } of large) await script(`DROP TABLE IF EXISTS ${nextName(name)};`)
    throw cause
  }
}

const sizeOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0)

const definitionOf = ({ definition }: StoredTable, name: string): string =>
  definition.replace(/^CREATE TABLE [^(]+\(/, `CREATE OR REPLACE TABLE ${name}(`)

/** Compresses what has been written. Where a question of the reader's is under way it is left for later. */
export const compress = ({ script }: Connection): Promise<void> =>
  script(`CHECKPOINT ${CATALOG};`).catch(() => undefined)

async function insertCompressed(connection: Connection, inserts: readonly Insert[]): Promise<void> {
  let waiting = 0
  for (const some of together(inserts)) {
    await insert(connection, some)
    waiting += sizeOf(some.map(({ csv }) => csv))
    if (waiting < MOST_UNCOMPRESSED) continue
    await compress(connection)
    waiting = 0
  }
  await compress(connection)
}

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
  const files = inserts.map((one, i) => ({ ...one, path: `${INPUT_FOLDER}${one.into}-${i}.csv` }))
  const text = files.map(insertText).join('\n')
  try {
    await Promise.all(files.map(({ path, csv }) => connection.registerFile(path, csv)))
    await connection.script(text)
  } finally {
    await Promise.all(files.map(({ path }) => connection.dropFile(path)))
  }
}

function insertText({ table, into, csv, path }: Insert & { readonly path: string }): string {
  const declared = headerOf(csv).map((name) => {
    const type = table.types.get(name)
    if (type === undefined) throw new RangeError(`table ${table.name} has no column "${name}"`)
    return `'${name}': '${type}'`
  })
  // Never sniffed, and every cell is checked against its column's type.
  return `INSERT INTO ${into} BY NAME SELECT * FROM read_csv('${path}', auto_detect = false,
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
