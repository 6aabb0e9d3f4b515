/** Bytes of a text cell that need a look, by byte; 0 for all others. */
export const mark = { odd: 1, delimiter: 2, space: 3, lead: 4, sign: 5 } as const

/** `odd`: markup, quotation marks, control characters. `lead`: may begin a space or sign beyond ASCII. */
export function textMarks(delimiter: number): Uint8Array {
  const marks = new Uint8Array(256).fill(mark.odd, 0, 32)
  for (const character of '"<&\x7f') marks[character.charCodeAt(0)] = mark.odd
  for (const lead of [0xc2, 0xe1, 0xe2, 0xe3, 0xef]) marks[lead] = mark.lead
  marks[32] = mark.space
  for (const character of '>=') marks[character.charCodeAt(0)] = mark.sign
  marks[delimiter] = mark.delimiter
  return marks
}

/** Spaces beyond ASCII and marks without width, as UTF-8: U+00A0, U+1680, U+2000…, U+3000, U+FEFF. */
export function isWideSpace(bytes: Uint8Array, at: number): boolean {
  const second = bytes[at + 1] ?? 0
  const third = bytes[at + 2] ?? 0
  switch (bytes[at]) {
    case 0xc2:
      return second === 0xa0
    case 0xe1:
      return second === 0x9a && third === 0x80
    case 0xe2:
      return second === 0x80 ? third <= 0x8f || third >= 0xa8 : second === 0x81 && third === 0x9f
    case 0xe3:
      return second === 0x80 && third === 0x80
    case 0xef:
      return second === 0xbb
    default:
      return false
  }
}

/** Signs that may part a name from a target, as UTF-8: ≥ ≧ ≤ ≦, ⩾ ⩽, ═ and ＞ ＜ ＝. Rather true than wrong. */
export function isWideSign(bytes: Uint8Array, at: number): boolean {
  const second = bytes[at + 1] ?? 0
  if (bytes[at] === 0xe2) return second === 0x89 || second === 0xa9 || second === 0x95
  return (
    bytes[at] === 0xef && (second === 0xb9 || (second === 0xbc && (bytes[at + 2] ?? 0) >= 0x9c))
  )
}

/**
 * False for a cell that may be blank in other words (`—`, `/`, `无`, `……`), carries a guard `'`, or
 * begins with what a name loses: ★, 指标1:, a space. Rather false than wrong.
 */
export function beginsPlainly(bytes: Uint8Array, at: number): boolean {
  const second = bytes[at + 1] ?? 0
  const third = bytes[at + 2] ?? 0
  switch (bytes[at]) {
    case 0x20:
    case 0x27:
    case 0x2a:
    case 0x2d:
    case 0x2e:
    case 0x2f:
    case 0x5c:
    case 0x5f:
      return false
    case 0xe2:
      // Of this block only “ ” ‘ ’ are known to begin plain text.
      return second === 0x80 && third >= 0x98 && third <= 0x9d
    case 0xe6:
      // 无; 指 of 指标.
      return !(second === 0x97 && third === 0xa0) && !(second === 0x8c && third === 0x87)
    case 0xef:
      // Of full-width signs only the bracket, comma and the like.
      return second === 0xbc && third >= 0x88 && third <= 0x89
    default:
      return true
  }
}

const ZERO = 48
const NINE = 57
const MINUS = 45
const POINT = 46
const PERCENT = 37
/** DECIMAL(18,6) takes them without changing a digit. */
const WHOLE_DIGITS = 12
const DECIMALS = 6

/** Where a number like `-12.50` or, where allowed, `98%` ends, or the empty cell; -1 for no number. */
export function numberEnd(bytes: Uint8Array, from: number, mayBePercent: boolean): number {
  const start = bytes[from] === MINUS ? from + 1 : from
  let at = digitsEnd(bytes, start)
  if (at === start) return start === from ? from : -1
  if (at - start > WHOLE_DIGITS) return -1
  if (bytes[at] === POINT) {
    const point = at + 1
    at = digitsEnd(bytes, point)
    if (at === point || at - point > DECIMALS) return -1
  }
  return mayBePercent && bytes[at] === PERCENT ? at + 1 : at
}

export function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from
  for (let byte = bytes[at] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[at] ?? 0) at++
  return at
}
