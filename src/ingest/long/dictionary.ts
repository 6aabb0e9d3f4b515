/**
 * What the texts of a column mean that has few different ones. Each text is judged once; after
 * that its bytes are compared.
 */
export class Dictionary<T> {
  /** `null`: a text that the row reader has to look at. */
  readonly values: (T | null)[] = []
  readonly texts: string[] = []
  readonly #starts: number[] = []
  readonly #lengths: number[] = []
  /** The latest text with this hash, and for each text the one before it with the same; -1: none. */
  readonly #byHash = new Map<number, number>()
  readonly #before: number[] = []
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  #last = -1

  constructor(
    private readonly bytes: Uint8Array,
    private readonly judge: (text: string) => T | null,
  ) {}

  /** Length of the text that was asked for last, if the same stands here; else -1. */
  repeated(from: number): number {
    if (this.#last < 0 || !this.#isHere(this.#last, from)) return -1
    return this.#lengths[this.#last] ?? -1
  }

  get last(): number {
    return this.#last
  }

  /** @throws {TypeError} when the bytes are no UTF-8. */
  find(from: number, to: number): number {
    const hash = this.#hash(from, to)
    const latest = this.#byHash.get(hash) ?? -1
    let index = latest
    while (index >= 0 && !(this.#lengths[index] === to - from && this.#isHere(index, from)))
      index = this.#before[index] ?? -1
    if (index < 0) {
      index = this.#add(from, to)
      this.#before.push(latest)
      this.#byHash.set(hash, index)
    }
    this.#last = index
    return index
  }

  #add(from: number, to: number): number {
    const text = this.#decoder.decode(this.bytes.subarray(from, to))
    this.texts.push(text)
    this.#starts.push(from)
    this.#lengths.push(to - from)
    return this.values.push(this.judge(text)) - 1
  }

  #isHere(index: number, from: number): boolean {
    const { bytes } = this
    const start = this.#starts[index] ?? 0
    const length = this.#lengths[index] ?? 0
    for (let offset = 0; offset < length; offset++)
      if (bytes[start + offset] !== bytes[from + offset]) return false
    return true
  }

  /** FNV-1a. */
  #hash(from: number, to: number): number {
    let hash = 0x811c9dc5
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (this.bytes[at] ?? 0), 0x01000193)
    return hash
  }
}
