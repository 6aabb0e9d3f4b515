import Papa from 'papaparse'
import type { Grid } from '../sheet-grid'
import { Records } from './records'

interface Long {
  /** With `\n` line ends. */
  readonly bytes: Uint8Array
  readonly delimiter: string
}

/** The rows of a long table from `first` on, 1-based, each in its place; all others are holes. */
export function gridFrom({ bytes, delimiter }: Long, first: number, count: number): Grid {
  const records = new Records(bytes, delimiter.charCodeAt(0))
  const decoder = new TextDecoder()
  const rows: string[][] = []
  let at = 0
  // Behind the last line end stands one more row, with nothing in it.
  const last = bytes[bytes.length - 1] === 10 ? bytes.length : bytes.length - 1
  for (let row = 1; row < first + count && at <= last; row++) {
    const end = records.end(at)
    if (row >= first) {
      const text = decoder.decode(bytes.subarray(at, end))
      rows[row - 1] = Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data[0] ?? ['']
    }
    at = end + 1
  }
  return { rows }
}
