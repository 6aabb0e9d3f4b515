import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { joined } from './bytes'
import type { Steps } from './drive'

export interface ZipMember {
  readonly path: string
  readonly bytes: Uint8Array
  /** Stored as it is: compressed already. */
  readonly isPacked?: boolean
}

/** Bytes compressed between two steps. */
const BYTES_PER_STEP = 512 * 1024

/** A ZIP of these members; their names are UTF-8. */
export function* zipSteps(members: readonly ZipMember[]): Steps<Uint8Array> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  const total = members.reduce((sum, { bytes }) => sum + bytes.length, 0)
  let done = 0
  for (const { path, bytes, isPacked } of members) {
    const file = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    zip.add(file)
    for (let at = 0; at < bytes.length || at === 0; at += BYTES_PER_STEP) {
      const chunk = bytes.subarray(at, at + BYTES_PER_STEP)
      file.push(chunk, at + BYTES_PER_STEP >= bytes.length)
      done += chunk.length
      yield total === 0 ? 1 : done / total
    }
  }
  zip.end()
  return joined(chunks)
}
