/** Why a file cannot take the short way, in Chinese: it goes the long way instead, and nothing is lost. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned'
}

const QUOTE = 34
const NEWLINE = 10

/** Records of a text with `\n` line ends, one after the other. A quoted line break ends none. */
export class Records {
  #nextQuote: number
  /** Whether the record that `end` looked at has quotation marks. */
  hasQuotes = false

  constructor(
    private readonly bytes: Uint8Array,
    private readonly delimiter: number,
  ) {
    this.#nextQuote = this.#find(QUOTE, 0)
  }

  /** Position of the line break behind the record at `start`, or the text's end. */
  end(start: number): number {
    const newline = this.#find(NEWLINE, start)
    if (this.#nextQuote < start) this.#nextQuote = this.#find(QUOTE, start)
    this.hasQuotes = this.#nextQuote < newline
    return this.hasQuotes ? this.#quotedEnd(start) : newline
  }

  #find(byte: number, from: number): number {
    const found = this.bytes.indexOf(byte, from)
    return found < 0 ? this.bytes.length : found
  }

  #quotedEnd(start: number): number {
    const { bytes, delimiter } = this
    let at = start
    for (;;) {
      if (bytes[at] === QUOTE) at = this.#closing(at) + 1
      else while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== NEWLINE) at++
      if (at >= bytes.length || bytes[at] === NEWLINE) return at
      // Text behind a closing mark: which one closes is a matter of opinion.
      if (bytes[at] !== delimiter) throw new Abandoned('引号后面还有文字')
      at++
    }
  }

  /** @throws {Abandoned} when the mark at `open` has no partner. */
  #closing(open: number): number {
    const { bytes } = this
    for (let at = open + 1; ; at += 2) {
      at = bytes.indexOf(QUOTE, at)
      if (at < 0) throw new Abandoned('有引号没有配对')
      if (bytes[at + 1] !== QUOTE) return at
    }
  }
}
