import { gunzipSync, gzipSync } from 'fflate'

/** Bytes as they are held and kept. */
export interface Packed {
  readonly bytes: Uint8Array
  readonly isGzip: boolean
}

/** Bytes that are still as they came, and are packed when nobody waits for what they say. */
export interface Unpacked extends Packed {
  readonly pack: () => Promise<void>
}

export function packLater(bytes: Uint8Array): Unpacked {
  let held: Packed = { bytes, isGzip: false }
  return {
    get bytes() {
      return held.bytes
    },
    get isGzip() {
      return held.isGzip
    },
    async pack() {
      if (!held.isGzip) held = await pack(held.bytes)
    },
  }
}

/** Books and archives are compressed already. */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

export async function pack(bytes: Uint8Array): Promise<Packed> {
  if (isZip(bytes)) return { bytes, isGzip: false }
  const packed =
    typeof CompressionStream === 'undefined'
      ? gzipSync(bytes)
      : await through(bytes, new CompressionStream('gzip'))
  return { bytes: packed, isGzip: true }
}

/** @throws when the bytes were damaged. */
export async function unpack({ bytes, isGzip }: Packed): Promise<Uint8Array> {
  if (!isGzip) return bytes
  return typeof DecompressionStream === 'undefined'
    ? gunzipSync(bytes)
    : through(bytes, new DecompressionStream('gzip'))
}

/** What is handed to a stream at once: a blob would be a copy of everything. */
const PIECE = 4 * 1024 * 1024

async function through(
  bytes: Uint8Array,
  { readable, writable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const [done] = await Promise.all([new Response(readable).arrayBuffer(), feed(bytes, writable)])
  return new Uint8Array(done)
}

async function feed(bytes: Uint8Array, writable: WritableStream<BufferSource>): Promise<void> {
  const writer = writable.getWriter()
  for (let at = 0; at < bytes.length; at += PIECE)
    await writer.write(bytes.subarray(at, at + PIECE) as Uint8Array<ArrayBuffer>)
  await writer.close()
}
