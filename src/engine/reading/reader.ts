import { type ArrowRows, plainRows } from '../arrow-rows'
import { CATALOG, NEXT } from '../catalog'
import type { Engine, ReadAnswer, ReadRequest } from '../engine'
import { sql, type SqlValue, type Statement } from '../sql'
import { explained, isCrash, isInterrupt, ownWords } from './explain'
import { placeIn } from './place'
import { ReadError } from './read-error'
import { refusalOf } from './refusals'
import { tokensOf } from './tokens'

/** A connection of the reader's own. */
export interface ReaderConnection {
  readonly send: (statement: Statement) => Promise<readonly ArrowRows[]>
  /** As `send`, without values; `cancel` stops it. */
  readonly stream: (text: string) => Promise<readonly ArrowRows[]>
  /** Binds the text and runs nothing; rejects where it does not fit. */
  readonly prepare: (text: string) => Promise<void>
  readonly cancel: () => Promise<void>
}

/** Answers what a reader types, one after the other. */
export function openReader(connection: ReaderConnection): Engine['read'] {
  const define = definitions(connection)
  return async (request, signal) => {
    const refusal = refusalOf(request.text)
    if (refusal) throw refusal
    const stop = () => void connection.cancel()
    signal?.addEventListener('abort', stop)
    try {
      const stream = (text: string) => {
        signal?.throwIfAborted()
        return connection.stream(text)
      }
      await define(request)
      return await readOnly(connection, () => answerOf({ stream }, request))
    } catch (cause) {
      throw await readErrorOf(cause, connection, { text: request.text, signal })
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  }
}

async function readOnly<T>(connection: ReaderConnection, work: () => Promise<T>): Promise<T> {
  await connection.stream('BEGIN TRANSACTION READ ONLY')
  try {
    return await work()
  } finally {
    await connection.stream('ROLLBACK')
  }
}

/** `query()` takes one SELECT and nothing else, as a literal: doubled quotes keep it one. */
const asQuery = (text: string): string => `query('${text.replaceAll("'", "''")}')`

async function answerOf(
  { stream }: Pick<ReaderConnection, 'stream'>,
  { text, limit }: ReadRequest,
): Promise<ReadAnswer> {
  const started = performance.now()
  const source = asQuery(text)
  const described = await stream(`DESCRIBE SELECT * FROM ${source}`)
  const columns = described
    .flatMap((batch) => plainRows(batch))
    .map((row) => ({ name: String(row.column_name), type: String(row.column_type) }))
  // As text, so that every type has a form, and decimals keep every digit.
  const batches = await stream(`SELECT COLUMNS(*)::VARCHAR FROM ${source} LIMIT ${limit + 1}`)
  const rows = batches.flatMap(cellsOf)
  const took = () => performance.now() - started
  if (rows.length <= limit) return { columns, rows, total: rows.length, took: took() }
  const [counted] = (await stream(`SELECT count(*) AS n FROM ${source}`)).flatMap((batch) =>
    plainRows(batch),
  )
  return { columns, rows: rows.slice(0, limit), total: Number(counted?.n), took: took() }
}

function cellsOf(batch: ArrowRows): (string | null)[][] {
  const vectors = batch.schema.fields.map((_, column) => batch.getChildAt(column))
  return Array.from({ length: batch.numRows }, (_, row) =>
    vectors.map((vector) => {
      const value = vector?.get(row) ?? null
      return value === null ? null : String(value)
    }),
  )
}

/**
 * Keeps the views of a request on the connection, where nobody else sees them. A view takes no
 * parameters, so that every value of its SQL stands in a variable of the connection.
 */
function definitions(connection: ReaderConnection) {
  const views = new Map<string, string>()
  const variables = new Map<string, SqlValue>()
  let tables: readonly string[] | undefined
  return async ({ views: wanted, dataset }: ReadRequest) => {
    tables ??= await tableNames(connection)
    const shadows = tables.map((name) => [name, shadowOf(name, dataset)] as const)
    const values: SqlValue[] = []
    const texts = [...shadows, ...wanted].map(([name, statement]) => {
      return [name, withVariables(statement, values)] as const
    })
    for (const [at, value] of values.entries()) {
      const name = variableOf(at)
      if (variables.get(name) === value && variables.has(name)) continue
      await connection.send({ text: `SET VARIABLE ${name} = ?`, values: [value] })
      variables.set(name, value)
    }
    for (const [name, text] of texts) {
      if (views.get(name) === text) continue
      const view = `CREATE OR REPLACE TEMP VIEW "${name.replaceAll('"', '""')}" AS ${text}`
      await connection.stream(view)
      views.set(name, text)
    }
  }
}

const variableOf = (at: number): string => `scope_${at}`

/** Adds the statement's values to `values`, each once, and reads them from there. */
function withVariables({ text, values: own }: Statement, values: SqlValue[]): string {
  let out = ''
  let at = 0
  let used = 0
  for (const token of tokensOf(text)) {
    if (token.kind !== 'symbol' || token.text !== '?') continue
    const value = own[used++] ?? null
    if (!values.includes(value)) values.push(value)
    out += `${text.slice(at, token.from)}getvariable('${variableOf(values.indexOf(value))}')`
    at = token.to
  }
  if (used !== own.length)
    throw new RangeError(`a view has ${used} places for ${own.length} values`)
  return out + text.slice(at)
}

const tableNames = async ({ stream }: ReaderConnection): Promise<readonly string[]> =>
  (
    await stream(`SELECT table_name FROM information_schema.tables
      WHERE table_catalog = '${CATALOG}' AND table_schema = 'main'
        AND NOT starts_with(table_name, '${NEXT}') ORDER BY table_name`)
  )
    .flatMap((batch) => plainRows(batch))
    .map((row) => String(row.table_name))

/** A table's own name shows one dataset too: invented and real figures never meet. */
const shadowOf = (name: string, dataset: string): Statement =>
  sql`SELECT * FROM ${{ text: `${CATALOG}.main.${name}`, values: [] }} WHERE dataset = ${dataset}`

async function readErrorOf(
  cause: unknown,
  connection: ReaderConnection,
  { text, signal }: { readonly text: string; readonly signal: AbortSignal | undefined },
): Promise<unknown> {
  const message = cause instanceof Error ? cause.message : String(cause)
  if (signal?.aborted || isInterrupt(message))
    return new ReadError('已停止，没有结果。', { kind: 'cancelled', original: null, place: null })
  const original = ownWords(message)
  if (isCrash(message))
    return new ReadError('这条查询用尽了内存，数据库已停止运行，正在重新启动。请改小范围后再试。', {
      kind: 'crashed',
      original,
      place: null,
    })
  const place = await placeOf(connection, text, message)
  return new ReadError(explained(message), { kind: 'failed', original, place })
}

/**
 * The caret of a failed query points into `query('…')`. Preparing the text by itself, which runs
 * nothing, shows where in it; what `query()` did not take for a SELECT is not prepared either.
 */
async function placeOf(connection: ReaderConnection, text: string, message: string) {
  if (/Expected a single SELECT/.test(message) || !/LINE \d+:/.test(message)) return null
  const alone = await readOnly(connection, () => connection.prepare(text)).then(
    () => '',
    (cause: unknown) => (cause instanceof Error ? cause.message : ''),
  )
  return placeIn(text, alone)
}
