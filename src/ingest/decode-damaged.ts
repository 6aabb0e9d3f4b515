import type { DecodedText } from './decoded-text'

/** In bytes beyond ASCII: other Chinese text of this length practically never passes strict UTF-8. */
export const SURE = 12
const LINE_END = 10
/** One unreadable character in so many is damage; more of them are another encoding, or no text. */
const READABLE = 50

/**
 * Text of a file that is neither UTF-8 nor GB18030 throughout: cut off, damaged in places, or
 * pasted together from both; `null` for any other.
 */
export function decodeDamaged(bytes: Uint8Array): DecodedText | null {
  const lines = [...linesOf(bytes)]
  if (!lines.some((line) => highBytes(line) >= SURE && strict(line, 'utf-8') !== null))
    return decodeDamagedGbk(bytes)
  const isCutOff = endsInsideCharacter(bytes)
  const texts: string[] = []
  let length = 0
  let otherEncodingAt: number | null = null
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1
    const { text, isOther } = decodeLine(isLast && isCutOff ? withoutTail(line) : line)
    if (isOther) otherEncodingAt ??= length
    texts.push(text)
    length += text.length
  }
  const text = texts.join('').replace(/^\ufeff/u, '')
  return { text, encoding: 'utf-8', undecodable: countUnreadable(text), otherEncodingAt, isCutOff }
}

function decodeDamagedGbk(bytes: Uint8Array): DecodedText | null {
  if (strict(bytes, 'gb18030') !== null) return null
  const text = new TextDecoder('gb18030').decode(bytes)
  const undecodable = countUnreadable(text)
  if (undecodable * READABLE > text.length) return null
  return { text, encoding: 'gb18030', undecodable, otherEncodingAt: null, isCutOff: false }
}

/** A line is UTF-8 with a damaged character or two, or it is GB18030. */
function decodeLine(line: Uint8Array): { readonly text: string; readonly isOther: boolean } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(line)
  const unreadable = countUnreadable(text)
  const gbk = unreadable > 2 ? strict(line, 'gb18030') : null
  return gbk === null ? { text, isOther: false } : { text: gbk, isOther: true }
}

/** With their line ends. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_END, start)
    const next = end === -1 ? bytes.length : end + 1
    yield bytes.subarray(start, next)
    start = next
  }
}

function strict(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

export const highBytes = (bytes: Uint8Array): number =>
  bytes.reduce((sum, byte) => sum + (byte > 127 ? 1 : 0), 0)
const countUnreadable = (text: string) => text.split('\ufffd').length - 1

/** True when the last bytes are the start of a UTF-8 character that is longer. */
const endsInsideCharacter = (bytes: Uint8Array): boolean => tailOf(bytes) > 0

const withoutTail = (bytes: Uint8Array) => bytes.subarray(0, bytes.length - tailOf(bytes))

/** Length of an unfinished UTF-8 character at the end, in bytes. */
function tailOf(bytes: Uint8Array): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const byte = bytes[bytes.length - length] ?? 0
    if (byte >= 0xc2) return length < characterLength(byte) ? length : 0
    if (byte < 0x80) return 0
  }
  return 0
}

function characterLength(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}
