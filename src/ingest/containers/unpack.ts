import { Inflate, inflateSync } from 'fflate'
import { crc32 } from './crc32'
import type { ZipEntry } from './zip-directory'

const MEBIBYTE = 1024 * 1024
/** What everything in one file of the reader's may expand to, and how many members it may have. */
const MAX_TOTAL = 512 * MEBIBYTE
const MAX_MEMBERS = 5_000
const MAX_MEMBER = 256 * MEBIBYTE
/** Text packs to a fiftieth at most in practice; below the size nobody is hurt. */
const MAX_RATIO = 300
const RATIO_FROM = 8 * MEBIBYTE
/** Packed bytes between two looks at what has come out: at most 16 MiB. */
const STEP = 16_384

/** What is left to spend on one file of the reader's, containers inside containers included. */
export interface Budget {
  bytes: number
  members: number
}

export const openBudget = (): Budget => ({ bytes: MAX_TOTAL, members: MAX_MEMBERS })

export type UnpackProblem = 'encrypted' | 'method' | 'damaged' | 'cut-off' | 'expands' | 'spent'
export type Unpacked = { readonly bytes: Uint8Array } | { readonly problem: UnpackProblem }

/**
 * The bytes of one member, checked against its declared size and checksum. What would expand
 * beyond the budget is refused by its declared size, and stopped where the declaration lies.
 */
export function unpack(entry: ZipEntry, budget: Budget): Unpacked {
  const { packed, size, method, isEncrypted } = entry
  if (isEncrypted) return { problem: 'encrypted' }
  if (packed === null) return { problem: 'cut-off' }
  if (method !== 0 && method !== 8) return { problem: 'method' }
  if (size > MAX_MEMBER || (size > RATIO_FROM && size > MAX_RATIO * packed.length))
    return { problem: 'expands' }
  if (size > budget.bytes || budget.members <= 0) return { problem: 'spent' }
  budget.bytes -= size
  budget.members -= 1
  const bytes = method === 0 ? packed : inflate(packed, size)
  return bytes?.length === size && crc32(bytes) === entry.crc ? { bytes } : { problem: 'damaged' }
}

/** `null` when the stream is broken or holds more than `size` bytes. */
const inflate = (packed: Uint8Array, size: number): Uint8Array | null =>
  packed.length <= STEP ? inflateAtOnce(packed, size) : inflateInSteps(packed, size)

/** A stream sets 128 KiB aside for each member; a book has a dozen, most of them tiny. */
function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    // What does not fit is left out: with one byte to spare, too much shows.
    return inflateSync(packed, { out: new Uint8Array(size + 1) })
  } catch {
    return null
  }
}

function inflateInSteps(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size)
  let length = 0
  try {
    const stream = new Inflate((chunk) => {
      // Throws when the chunk does not fit.
      out.set(chunk, length)
      length += chunk.length
    })
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch {
    return null
  }
  return out.subarray(0, length)
}
