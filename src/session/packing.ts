import { gunzipSync, gzipSync } from 'fflate'

/** Bytes as they are held and kept. */
export interface Packed {
  readonly bytes: Uint8Array
  readonly isGzip: boolean
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

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer())
}
