import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** The browser's own takes a copy of the bytes. */
const MAX_COPY = 512 * 1024 * 1024

/** SHA-256 of bytes that are being read. */
export interface Digest {
  /** The reading has come to here. */
  readonly reach: (at: number) => void
  readonly finish: () => Promise<string>
}

/** Beside the reading where the browser can do that, which it cannot on plain http; else bit by bit. */
export const openDigest = (bytes: Uint8Array): Digest =>
  bytes.length <= MAX_COPY && 'subtle' in crypto ? asideDigest(bytes) : steadyDigest(bytes)

function asideDigest(bytes: Uint8Array): Digest {
  // eslint-disable-next-line no-restricted-properties -- `openDigest` asks whether it is there.
  const digesting = crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  digesting.catch(() => undefined)
  return {
    reach: () => undefined,
    finish: async () => bytesToHex(new Uint8Array(await digesting)),
  }
}

function steadyDigest(bytes: Uint8Array): Digest {
  const hash = sha256.create()
  let done = 0
  const reach = (at: number) => {
    const end = Math.min(bytes.length, Math.max(done, at))
    hash.update(bytes.subarray(done, end))
    done = end
  }
  return {
    reach,
    finish() {
      reach(bytes.length)
      return Promise.resolve(bytesToHex(hash.digest()))
    },
  }
}
