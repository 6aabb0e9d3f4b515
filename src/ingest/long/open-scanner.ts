import Papa from 'papaparse'
import { mayBeginTable } from '../sections'
import type { Rows } from '../table'
import { readTableRow } from '../table-reader'
import { counterOf } from '../table-row'
import { KeyBook } from './key-book'
import type { OpenTable } from './open-indicators'
import { PlainRowTest } from './plain-row'
import { Abandoned, Records } from './records'
import { RowScanner } from './row-scanner'
import { ShareWatch } from './share-watch'

/** Goes through the rows below the header; those that are not plain go through the row reader into `rows`. */
export function openScanner({ bytes, plan, header, state }: OpenTable, rows: Rows) {
  const { delimiter } = plan.shape
  const code = delimiter.charCodeAt(0)
  const records = new Records(bytes, code)
  const { percents } = plan.shape
  const shares = new ShareWatch(bytes, {
    unit: plan.dictionaries.get('unit'),
    headings: [percents.includes('target_value'), percents.includes('reported_value')],
  })
  const test = new PlainRowTest(bytes, code, { columns: plan.columns, shares })
  const keys = new KeyBook(plan, (key) => counterOf(state, key))
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let seen = 0
  const readOdd = (start: number, end: number, number: number): void => {
    if (scanner.rowCount > seen) state.blanks.remember(keys.above(number - 1))
    seen = scanner.rowCount
    const text = decoded(decoder, bytes.subarray(start, end))
    const texts = Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data[0] ?? []
    if (mayBeginTable(texts)) throw new Abandoned('中途可能另起了一张表')
    readTableRow(state, { texts, number }, rows)
  }
  let at = hasMark(bytes) ? 3 : 0
  for (let row = 0; row < header.row; row++) at = records.end(at) + 1
  const around = { bytes, records, test, keys, readOdd }
  const scanner = new RowScanner(around, at, header.row + 1)
  return { scanner, keys }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new Abandoned('有的行不是 UTF-8 文字')
  }
}

const hasMark = (bytes: Uint8Array) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
