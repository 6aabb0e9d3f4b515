import * as z from 'zod/mini'
import type { LongStore } from '@/domain/long-table'
import type { Dataset } from '@/domain/source'
import type { SqlValue, Statement } from './sql'

// The content security policy forbids zod's compiled checks, and its probe for them.
z.config({ jitless: true })

/** A row as the border hands it over: decimals and integers are numbers, never Arrow objects. */
export type PlainRow = Readonly<Record<string, SqlValue>>

/**
 * Rows of each table in pieces of CSV: UTF-8, every piece with a header line in any column order,
 * an unquoted empty cell is NULL.
 */
export type CsvTables = ReadonlyMap<string, readonly Uint8Array[]>

/** The one door to the database. The browser and Node open it differently, on the same build. */
export interface Engine {
  /** @throws when the SQL fails: a bug of ours, never the reader's data. */
  readonly run: (statement: Statement) => Promise<PlainRow[]>
  /**
   * Replaces every table's rows in one transaction; tables without an entry become empty. Of the
   * long tables those that are named stay, the others are dropped.
   */
  readonly replaceAll: (tables: CsvTables, longTables?: readonly number[]) => Promise<void>
  /** Tables that are too long to pass through objects. */
  readonly long: LongStore
  /**
   * Runs what a reader typed, read-only, on a connection of its own.
   *
   * @throws {ReadError} with the reason in Chinese: the reader's text is at fault, never we.
   */
  readonly read: (request: ReadRequest, signal?: AbortSignal) => Promise<ReadAnswer>
  /** What still runs rejects. */
  readonly close: () => Promise<void>
}

/** A question that a reader typed. */
export interface ReadRequest {
  readonly text: string
  /** What the text may ask, by name. */
  readonly views: ReadonlyMap<string, Statement>
  /** The only dataset that it sees, whatever it names. */
  readonly dataset: Dataset
  /** Rows returned at most. */
  readonly limit: number
}

export interface ReadAnswer {
  readonly columns: readonly {
    readonly name: string
    /** DuckDB's type: `DECIMAL(18,2)`. */
    readonly type: string
  }[]
  /** Cells as the engine prints them, decimals with every digit. */
  readonly rows: readonly (readonly (string | null)[])[]
  /** All rows of the answer, those beyond the limit too. */
  readonly total: number
  /** In ms, without the engine's start. */
  readonly took: number
}

/** A named question whose answer is checked row by row. */
export interface Query<Input, Row> {
  readonly name: string
  readonly row: z.ZodMiniType<Row>
  readonly sql: (input: Input) => Statement
}

/** A query of ours failed. Shown in the panel that asked; the rest of the page lives. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  constructor(
    readonly query: string,
    readonly statement: Statement,
    cause: unknown,
  ) {
    super(`query "${query}" failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}

/** @throws {QueryError} when the SQL fails or a row does not fit `query.row`. */
export async function ask<Input, Row>(
  engine: Pick<Engine, 'run'>,
  query: Query<Input, Row>,
  input: Input,
): Promise<Row[]> {
  const statement = query.sql(input)
  try {
    const rows = await engine.run(statement)
    return rows.map((row) => query.row.parse(row))
  } catch (cause) {
    throw new QueryError(query.name, statement, cause)
  }
}
