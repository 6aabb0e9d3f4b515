import type { ArrowRows } from './arrow-rows'
import type { ReaderConnection } from './reading/reader'
import type { Statement } from './sql'

/** What the browser's and Node's DuckDB have in common. */
export interface Connection {
  readonly send: (statement: Statement) => Promise<readonly ArrowRows[]>
  /** Statements of ours, each ended by `;`, in one go and without an answer. */
  readonly script: (text: string) => Promise<void>
  readonly registerFile: (path: string, bytes: Uint8Array) => Promise<void>
  readonly dropFile: (path: string) => Promise<void>
  /** Another connection to the same database. */
  readonly openReader: () => Promise<ReaderConnection>
  readonly close: () => Promise<void>
}
