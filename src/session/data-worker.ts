import { expose, transfer } from 'comlink'
import type { LongStore } from '@/domain/long-table'
import type { Snapshot } from './entry'
import type { Given } from './incoming'
import { createLibrary, type Library } from './library'

/** What the page's side of the worker calls: the store first, then the library. */
export interface DataWorker extends Library {
  readonly attach: (store: LongStore) => Promise<void>
  /** Files of the next `add`, from the one numbered `at` on. */
  readonly give: (files: readonly Given[], at: number) => Promise<void>
}

let attach: (store: LongStore) => void
const attached = new Promise<LongStore>((resolve) => (attach = resolve))

/** Rows leave without being copied. */
const store: LongStore = {
  open: async (shape) => (await attached).open(shape),
  append: async (tableNo, piece) =>
    (await attached).append(
      tableNo,
      transfer(piece, [piece.csv.buffer, piece.runs.buffer] as ArrayBuffer[]),
    ),
  drop: async (tableNo) => (await attached).drop(tableNo),
}

const library = createLibrary({ store })
const given: Given[] = []

/** CSV leaves without being copied. */
const handOver = async (snapshot: Promise<Snapshot>): Promise<Snapshot> => {
  const done = await snapshot
  return transfer(
    done,
    [...done.tables.values()].flat().map((bytes) => bytes.buffer),
  )
}

const api: DataWorker = {
  attach: async (given) => attach(given),
  give: async (files, at) => void given.splice(at, given.length, ...files),
  add: (files, onProgress) => handOver(library.add([...given.splice(0), ...files], onProgress)),
  cancel: library.cancel,
  change: (...asked) => handOver(library.change(...asked)),
  comparisons: library.comparisons,
  names: library.names,
  async write(wanted, onProgress) {
    const written = await library.write(wanted, onProgress)
    return transfer(written, [written.bytes.buffer])
  },
  stopWriting: library.stopWriting,
  packed: library.packed,
  preview: library.preview,
}

expose(api)
