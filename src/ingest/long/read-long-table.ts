import type { Comparator, Direction } from '@/domain/form'
import type { Question } from '@/domain/finding'
import type { LongPiece, LongRows, LongStore } from '@/domain/long-table'
import type { Findings } from '../findings'
import type { Grid } from '../sheet-grid'
import { noRows } from '../read-grid'
import type { Rows } from '../table'
import { closeTable } from '../table-reader'
import type { Header } from '../table-header'
import { openDigest } from './digest'
import { gridFrom } from './grid-around'
import type { IndicatorPlan } from './indicator-plan'
import { type BookedKey, runsOf } from './key-book'
import { openIndicators, type OpenTable } from './open-indicators'
import { openScanner } from './open-scanner'
import { plainIndicators } from './plain-indicators'
import { isReadInOrder, PackedText } from './packed-text'
import { Abandoned } from './records'

/** What a long table gave: rows that the store has, and those that the row reader read. */
export interface LongReading {
  readonly sourceId: string
  readonly rows: Rows
  readonly long: LongRows
  readonly collected: Findings
  readonly questions: readonly Question[]
  readonly header: Header
  readonly rowsFrom: (first: number, count: number) => Grid
}

/** A table of indicators that has to be read row by row, and why, in Chinese. */
export interface Declined {
  readonly why: string
}

/**
 * Below this a file is read row by row in less time than anybody notices (40 µs a row, about
 * 200 bytes), and a session may hold hundreds of such files: each long table has a table of its
 * own in the engine.
 */
export const LONG_TABLE = 8 * 1024 * 1024

/**
 * Rows that are handed over at once: a row group of DuckDB. It moves full groups into a table as
 * they are; after a group that is less than half full it copies all that follows, at twice the cost.
 */
const PIECE_ROWS = 122_880
/** And bytes, where rows are long. */
const PIECE_BYTES = 48 * 1024 * 1024

interface LongFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly store: LongStore
  /** False stops the reading: the reader has decided something about this source. */
  readonly isUndecided: (sourceId: string) => boolean
  readonly pause: (done: number) => Promise<void>
}

/**
 * Reads a table of indicators by its bytes: rows that reading would not change go to the store as
 * they stand, all others through the row reader. `null` when the file is anything else, or when the
 * reader has decided something about it. A table that is unusual is declined: it is then read the
 * long way, with the same result.
 */
export async function readLongTable(file: LongFile): Promise<LongReading | Declined | null> {
  const opened = openIndicators(file.name, file.bytes)
  if (!opened) return null
  const tableNo = await file.store.open(opened.plan.shape)
  try {
    const reading = await readRows(file, opened, tableNo)
    if (reading === null || 'why' in reading) await file.store.drop(tableNo)
    return reading
  } catch (cause) {
    await file.store.drop(tableNo)
    if (cause instanceof Error && cause.name === 'AbortError') throw cause
    return { why: cause instanceof Abandoned ? cause.message : '整批读入时出错' }
  }
}

const MISCOUNTED: Declined = { why: '数据库收下的行数与文件的不符' }

async function readRows(
  file: LongFile,
  opened: OpenTable,
  tableNo: number,
): Promise<LongReading | Declined | null> {
  const { bytes, plan, header, collected } = opened
  const rows = noRows()
  const { scanner, keys } = openScanner(opened, rows)
  const digest = openDigest(file.bytes)
  let taken: Promise<number> = Promise.resolve(0)
  let sent = 0
  while (!scanner.isAtEnd) {
    const piece = scanner.scan(scanner.at + PIECE_BYTES, PIECE_ROWS)
    // The engine works on one piece while the next is looked at.
    if ((await taken) !== sent) return MISCOUNTED
    sent = piece.rowCount
    if (sent > 0) taken = file.store.append(tableNo, { ...piece, ...codesOf(plan) })
    else taken = Promise.resolve(0)
    taken.catch(() => undefined)
    digest.reach(scanner.at)
    await file.pause(Math.min(1, scanner.at / file.bytes.length))
  }
  if ((await taken) !== sent) return MISCOUNTED
  if (scanner.rowCount === 0) return { why: '没有一行能照原样收下' }
  const sourceId = await digest.finish()
  if (!file.isUndecided(sourceId)) return null
  closeTable(opened.state)
  const text = new PackedText(bytes)
  const { shape, places } = plan
  const indicatorsOf = plainIndicators(text, { shape, places })
  const { keys: booked } = keys
  const pack = async () => {
    if (isReadInOrder(text.length, startsOf(booked))) await text.pack()
  }
  const { rowCount } = scanner
  const long = { tableNo, rowCount, keys: booked, indicatorsOf, pack }
  const around = { text, delimiter: shape.delimiter, places: scanner.places }
  const rowsFrom = (first: number, count: number) => gridFrom(around, first, count)
  const { questions } = opened
  return { sourceId, rows, long, collected, questions, header, rowsFrom }
}

function* startsOf(keys: readonly BookedKey[]): Generator<number> {
  for (const key of keys) for (const { start } of runsOf(key)) yield start
}

/** The texts of the coded columns that have occurred so far. */
function codesOf({ dictionaries }: IndicatorPlan): Pick<LongPiece, 'directions' | 'comparators'> {
  const pairs = <Code>(id: string): (readonly [string, Code])[] => {
    const { texts = [], values = [] } = dictionaries.get(id) ?? {}
    return texts.flatMap((text, index) => {
      const value = values[index]
      return value === null || value === '' ? [] : [[text, value as Code] as const]
    })
  }
  return { directions: pairs<Direction>('direction'), comparators: pairs<Comparator>('comparator') }
}
