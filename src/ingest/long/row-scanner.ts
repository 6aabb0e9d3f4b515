import type { LongPiece } from '@/domain/long-table'
import type { RowPlace } from './grid-around'
import type { BookedKey, KeyBook, KeyRun } from './key-book'
import type { PlainRowTest } from './plain-row'
import type { Records } from './records'

interface Around {
  readonly bytes: Uint8Array
  readonly records: Records
  readonly test: PlainRowTest
  readonly keys: KeyBook
  /** Reads a row that is not plain. */
  readonly readOdd: (start: number, end: number, row: number) => void
}

/** Rows between two places that are remembered. */
const PLACE_EVERY = 1024
/** Longer lines than this the engine refuses. */
const MAX_LINE = 1_000_000

/** Parts a table into what the engine may take as it stands and what the row reader has to read. */
export class RowScanner {
  /** Rows that stand in pieces. */
  rowCount = 0
  isAtEnd = false
  /** Of one row in about a thousand. */
  readonly places: RowPlace[] = []
  #segments: number[] = []
  #runs: string[] = []
  #run: KeyRun | null = null
  #runKey: BookedKey | null = null

  constructor(
    private readonly around: Around,
    /** Where the next record begins, and its row in the file. */
    public at: number,
    private row: number,
  ) {}

  /** The next rows: at most `most` plain ones, in bytes that begin before `limit`. */
  scan(
    limit: number,
    most: number,
  ): Pick<LongPiece, 'csv' | 'runs'> & { readonly rowCount: number } {
    const before = this.rowCount
    const { bytes, records, test } = this.around
    const stop = Math.min(limit, bytes.length)
    while (this.at < stop && this.rowCount - before < most) {
      if (this.row % PLACE_EVERY === 0) this.places.push({ row: this.row, at: this.at })
      const end = records.end(this.at)
      const isShort = end - this.at < MAX_LINE
      if (end > this.at && isShort && !records.hasQuotes && test.isPlain(this.at, end))
        this.#addPlain(this.at, end)
      else if (end > this.at) this.around.readOdd(this.at, end, this.row)
      this.at = end + 1
      this.row++
    }
    if (this.at >= bytes.length) this.isAtEnd = true
    this.#endRun()
    const runs = new TextEncoder().encode(this.#runs.join(''))
    const csv = this.#cut()
    this.#runs = []
    this.#segments = []
    return { csv, runs, rowCount: this.rowCount - before }
  }

  #addPlain(start: number, end: number): void {
    const key = this.around.keys.current()
    const no = ++key.counter.count
    if (key.rowCount++ === 0) key.firstRow = this.row
    this.rowCount++
    const { row } = this
    const run = this.#runKey === key ? this.#run : null
    if (run && run.row + run.count === row && run.no + run.count === no) {
      run.count++
      run.end = end
    } else this.#beginRun(key, { start, end, row, no, count: 1 })
    const segments = this.#segments
    if (segments[segments.length - 1] === start) segments[segments.length - 1] = end + 1
    else segments.push(start, end + 1)
  }

  #beginRun(key: BookedKey, run: KeyRun): void {
    this.#endRun()
    if (key.runs === null) key.runs = run
    else if (Array.isArray(key.runs)) key.runs.push(run)
    else key.runs = [key.runs, run]
    this.#run = run
    this.#runKey = key
  }

  #endRun(): void {
    const run = this.#run
    const keyNo = this.#runKey?.keyNo
    if (run) this.#runs.push(`${keyNo},${run.no},${run.row},${run.count}\n`)
    this.#run = null
    this.#runKey = null
  }

  /** The plain rows, one behind the other. */
  #cut(): Uint8Array {
    const segments = this.#segments
    const [start = 0, end = 0, ...others] = segments
    if (others.length === 0 && end <= this.around.bytes.length)
      return this.around.bytes.slice(start, end)
    let size = 0
    for (let i = 0; i < segments.length; i += 2) size += (segments[i + 1] ?? 0) - (segments[i] ?? 0)
    // The last line of a file may lack its end, and is given one.
    const csv = new Uint8Array(size).fill(10, Math.max(0, size - 1))
    let at = 0
    for (let i = 0; i < segments.length; i += 2) {
      const part = this.around.bytes.subarray(segments[i], segments[i + 1])
      csv.set(part, at)
      at += (segments[i + 1] ?? 0) - (segments[i] ?? 0)
    }
    return csv
  }
}
