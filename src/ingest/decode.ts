import type { Encoding } from '@/domain/source'

export interface DecodedText {
  /** Without a byte-order mark. */
  readonly text: string
  readonly encoding: Encoding
  /** Characters that the encoding does not have: U+FFFD in the text. Never under our own choice. */
  readonly undecodable: number
}

/**
 * Bytes of an export to text; `null` when no encoding fits. The reader's choice is taken as it is.
 *
 * Strict UTF-8 over the whole file comes first: most UTF-8 text also passes as GB18030 and would
 * come out as nonsense without an error.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText | null {
  for (const encoding of chosen ? [chosen] : candidates(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return { text, encoding, undecodable: 0 }
    } catch {
      continue
    }
  }
  return chosen ? decodeLossy(bytes, chosen) : null
}

function decodeLossy(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, undecodable: text.split('\ufffd').length - 1 }
}

function candidates(bytes: Uint8Array): readonly Encoding[] {
  const utf16 = utf16Of(bytes)
  return utf16 === null ? ['utf-8', 'gb18030'] : [utf16]
}

/** UTF-16 by its mark, or by the zero bytes beside delimiters, digits and line ends. */
export function utf16Of(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return null
  const zeros = [0, 0]
  for (const [index, byte] of bytes.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  // 一 is U+4E00: a low byte may be zero too, but ASCII is more frequent.
  const high = (zeros[0] ?? 0) > (zeros[1] ?? 0) ? 0 : 1
  for (let at = 0; at < bytes.length; at += 2)
    if (bytes[at + high] === 0 && !isPlain(bytes[at + 1 - high])) return null
  return high === 1 ? 'utf-16le' : 'utf-16be'
}

/** Printable Latin, tab and line ends. */
const isPlain = (byte = 0) => byte >= 32 || byte === 9 || byte === 10 || byte === 13
