const QUOTE = 34
const NEWLINE = 10
const FIRST_SIZE = 64 * 1024

/** UTF-8 in pieces, without the strings in between that a long table would leave to the collector. */
export class ByteWriter {
  readonly #head: Uint8Array
  readonly #pieces: Uint8Array[] = []
  #bytes: Uint8Array
  #at: number

  /** Every piece begins with `head` and ends with a line. */
  constructor(
    head: string,
    private readonly pieceSize: number,
  ) {
    this.#head = new TextEncoder().encode(head)
    this.#bytes = new Uint8Array(FIRST_SIZE + this.#head.length)
    this.#bytes.set(this.#head)
    this.#at = this.#head.length
  }

  text(text: string): void {
    this.#put(text, false)
  }

  /** As `text`, with every `"` doubled and one on either side. */
  quoted(text: string): void {
    this.#reserve(1)
    this.#bytes[this.#at++] = QUOTE
    this.#put(text, true)
    this.#reserve(1)
    this.#bytes[this.#at++] = QUOTE
  }

  endLine(): void {
    this.#reserve(1)
    this.#bytes[this.#at++] = NEWLINE
    if (this.#at >= this.pieceSize) this.#endPiece()
  }

  finish(): Uint8Array[] {
    if (this.#at > this.#head.length) this.#endPiece()
    return this.#pieces
  }

  #put(text: string, isQuoted: boolean): void {
    this.#reserve(4 * text.length)
    const bytes = this.#bytes
    let at = this.#at
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code >= 0x80) {
        const point = text.codePointAt(index) ?? 0
        if (point > 0xffff) index++
        at = putPoint(bytes, at, point)
        continue
      }
      bytes[at++] = code
      if (isQuoted && code === QUOTE) bytes[at++] = QUOTE
    }
    this.#at = at
  }

  #endPiece(): void {
    this.#pieces.push(this.#bytes.slice(0, this.#at))
    this.#at = this.#head.length
  }

  #reserve(size: number): void {
    if (this.#at + size <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#at + size))
    larger.set(this.#bytes.subarray(0, this.#at))
    this.#bytes = larger
  }
}

/** Beyond ASCII; half a surrogate pair becomes U+FFFD, as it does everywhere. */
function putPoint(bytes: Uint8Array, start: number, point: number): number {
  let at = start
  const isHalf = point >= 0xd800 && point <= 0xdfff
  const code = isHalf ? 0xfffd : point
  if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6)
  else {
    if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12)
    else {
      bytes[at++] = 0xf0 | (code >> 18)
      bytes[at++] = 0x80 | ((code >> 12) & 0x3f)
    }
    bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
  }
  bytes[at++] = 0x80 | (code & 0x3f)
  return at
}
