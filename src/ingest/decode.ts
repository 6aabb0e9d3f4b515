import type { Encoding } from '@/domain/source'

export interface DecodedText {
  /** Without a byte-order mark. */
  readonly text: string
  readonly encoding: Encoding
}

/**
 * Bytes of an export to text; `null` when no encoding fits.
 *
 * Strict UTF-8 over the whole file comes first: most UTF-8 text also passes as GB18030 and would
 * come out as nonsense without an error.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  for (const encoding of candidates(bytes)) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
    } catch {
      continue
    }
  }
  return null
}

function candidates(bytes: Uint8Array): readonly Encoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  return ['utf-8', 'gb18030']
}
