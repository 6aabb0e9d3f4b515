import { expose, transfer } from 'comlink'
import type { Snapshot } from './entry'
import { createLibrary, type Library } from './library'

const library = createLibrary()

/** CSV leaves without being copied. */
const handOver = async (snapshot: Promise<Snapshot>): Promise<Snapshot> => {
  const done = await snapshot
  return transfer(
    done,
    [...done.tables.values()].flat().map((bytes) => bytes.buffer),
  )
}

const api: Library = {
  add: (files, onProgress) => handOver(library.add(files, onProgress)),
  cancel: library.cancel,
  change: (changes) => handOver(library.change(changes)),
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
