import type { Encoding } from '@/domain/source'
import { decodeDamaged, highBytes, SURE } from './decode-damaged'
import type { DecodedText } from './decoded-text'

const whole = { undecodable: 0, otherEncodingAt: null, isCutOff: false }

/**
 * Bytes of an export to text; `null` when no encoding fits. The reader's choice is taken as it is.
 *
 * Strict UTF-8 over the whole file comes first: most UTF-8 text also passes as GB18030 and would
 * come out as nonsense without an error.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText | null {
  if (chosen) return strictly(bytes, chosen) ?? lossily(bytes, chosen)
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return strictly(bytes, utf16)
  return strictly(bytes, 'utf-8') ?? decodeDamaged(bytes) ?? strictly(bytes, 'gb18030')
}

function strictly(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  try {
    return { ...whole, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

function lossily(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  return { ...whole, text, encoding, undecodable: text.split('\ufffd').length - 1 }
}

/** UTF-16 by its mark, or by the zero bytes beside delimiters, digits and line ends. */
export function utf16Of(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length % 2 !== 0 || !bytes.includes(0) || isSurelyUtf8(bytes)) return null
  const zeros = [0, 0]
  for (const [index, byte] of bytes.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  // 一 is U+4E00: a low byte may be zero too, but ASCII is more frequent.
  const high = (zeros[0] ?? 0) > (zeros[1] ?? 0) ? 0 : 1
  for (let at = 0; at < bytes.length; at += 2)
    if (bytes[at + high] === 0 && !isPlain(bytes[at + 1 - high])) return null
  return high === 1 ? 'utf-16le' : 'utf-16be'
}

/** Chinese in UTF-16 practically never passes strict UTF-8. */
const isSurelyUtf8 = (bytes: Uint8Array) =>
  highBytes(bytes) >= SURE && strictly(bytes, 'utf-8') !== null

/** Printable Latin, tab and line ends. */
const isPlain = (byte = 0) => byte >= 32 || byte === 9 || byte === 10 || byte === 13
