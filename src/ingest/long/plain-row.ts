import type { Dictionary } from './dictionary'
import type { Side, ShareWatch } from './share-watch'
import {
  beginsPlainly,
  digitsEnd,
  isWideSign,
  isWideSpace,
  mark,
  numberEnd,
  textMarks,
} from './plain-bytes'

/** What a cell may hold so that reading it changes nothing. */
export type PlainColumn =
  /** Not read, whatever stands there. */
  | { readonly kind: 'ignored' }
  /** A running number that is not read. */
  | { readonly kind: 'ordinal' }
  | { readonly kind: 'number'; readonly share: Side | null }
  /** One of few texts. */
  | { readonly kind: 'coded'; readonly dictionary: Dictionary<unknown> }
  /** A text of its own; a name has no space or sign inside and is never blank. */
  | { readonly kind: 'text'; readonly isName: boolean }

/** Judges rows by their bytes. Row for row: no text is made of what is plain. */
export class PlainRowTest {
  readonly #marks: Uint8Array
  readonly #columns: readonly PlainColumn[]
  readonly #shares: ShareWatch
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

  constructor(
    private readonly bytes: Uint8Array,
    private readonly delimiter: number,
    { columns, shares }: { readonly columns: readonly PlainColumn[]; readonly shares: ShareWatch },
  ) {
    this.#columns = columns
    this.#shares = shares
    this.#marks = textMarks(delimiter)
  }

  /** True when every column of the row is there and plain. @throws {TypeError} on broken UTF-8. */
  isPlain(start: number, end: number): boolean {
    const columns = this.#columns
    let from = start
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index]
      const to = column ? this.#cellEnd(column, from, end) : -1
      if (to < 0) return false
      if (to === end) return index === columns.length - 1 && !this.#shares.isDoubtful()
      from = to + 1
    }
    return false
  }

  /** Position of the delimiter behind the cell, or the row's end; -1 when the cell is not plain. */
  #cellEnd(column: PlainColumn, from: number, end: number): number {
    switch (column.kind) {
      case 'coded':
        return this.#codedEnd(column.dictionary, from, end)
      case 'number':
        return this.#numberEnd(column.share, from, end)
      case 'text':
        return this.#textEnd(from, end, column.isName)
      case 'ordinal': {
        const to = digitsEnd(this.bytes, from)
        return to > from ? this.#closed(to, end) : -1
      }
      case 'ignored':
        return this.#ignoredEnd(from, end)
    }
  }

  #numberEnd(share: Side | null, from: number, end: number): number {
    const to = this.#closed(numberEnd(this.bytes, from, share !== null), end)
    if (share !== null && to >= 0) this.#shares.see(share, from, to)
    return to
  }

  /** The position itself if the cell ends there. */
  #closed(at: number, end: number): number {
    return at === end || this.bytes[at] === this.delimiter ? at : -1
  }

  #codedEnd(dictionary: Dictionary<unknown>, from: number, end: number): number {
    const { bytes, delimiter } = this
    const length = dictionary.repeated(from)
    const same = from + length
    if (length >= 0 && (same === end || (same < end && bytes[same] === delimiter)))
      return dictionary.values[dictionary.last] === null ? -1 : same
    let to = from
    while (to < end && bytes[to] !== delimiter) to++
    return dictionary.values[dictionary.find(from, to)] === null ? -1 : to
  }

  #textEnd(from: number, end: number, isName: boolean): number {
    const { bytes } = this
    let at = from
    if (at < end && !beginsPlainly(bytes, at)) return -1
    for (; at < end; at++) {
      const found = this.#marks[bytes[at] ?? 0]
      if (found === 0) continue
      if (found === mark.delimiter) break
      if (found === mark.odd) return -1
      if (found !== mark.lead) {
        if (isName) return -1
      } else if (isWideSpace(bytes, at) || (isName && isWideSign(bytes, at))) return -1
    }
    if (at === from) return isName ? -1 : at
    return bytes[at - 1] === 32 ? -1 : at
  }

  #ignoredEnd(from: number, end: number): number {
    const { bytes, delimiter } = this
    let at = from
    let isAscii = true
    for (; at < end && bytes[at] !== delimiter; at++) if ((bytes[at] ?? 0) >= 0x80) isAscii = false
    if (!isAscii) this.#decoder.decode(bytes.subarray(from, at))
    return at
  }
}
