import Papa from 'papaparse'
import type { Grid } from '../sheet-grid'
import type { PackedText } from './packed-text'
import { Records } from './records'

/** Where a row of the file begins; 1-based. */
export interface RowPlace {
  readonly row: number
  readonly at: number
}

interface Long {
  /** With `\n` line ends. */
  readonly text: PackedText
  readonly delimiter: string
  /** Of some rows, from the first on. */
  readonly places: readonly RowPlace[]
}

/** The rows of a long table from `first` on, 1-based, each in its place; all others are holes. */
export function gridFrom({ text, delimiter, places }: Long, first: number, count: number): Grid {
  const start = places.filter(({ row }) => row <= first).at(-1) ?? { row: 1, at: 0 }
  const stop = places.find(({ row }) => row >= first + count)?.at ?? text.length
  const bytes = text.slice(start.at, stop)
  const records = new Records(bytes, delimiter.charCodeAt(0))
  const decoder = new TextDecoder()
  const rows: string[][] = []
  let at = 0
  // Behind the last line end stands one more row, with nothing in it.
  const last = bytes[bytes.length - 1] === 10 ? bytes.length : bytes.length - 1
  for (let { row } = start; row < first + count && at <= last; row++) {
    const end = records.end(at)
    if (row >= first) {
      const line = decoder.decode(bytes.subarray(at, end))
      rows[row - 1] = Papa.parse<string[]>(line, { delimiter, newline: '\n' }).data[0] ?? ['']
    }
    at = end + 1
  }
  return { rows }
}
