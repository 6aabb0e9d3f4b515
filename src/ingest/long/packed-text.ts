import { gunzipSync, gzipSync } from 'fflate'

/** Bytes of one block: what is unpacked to look at a line. */
const BLOCK = 256 * 1024
/** Blocks that stay unpacked: a form and its year before seldom stand in more. */
const MOST_OPEN = 8

interface Block {
  readonly size: number
  readonly packed: Uint8Array
}

/** The text of a long table, of which a few lines are looked at again and again. */
export class PackedText {
  #whole: Uint8Array | null
  #blocks: readonly Block[] = []
  /** The most recently used last. */
  readonly #open = new Map<number, Uint8Array>()
  readonly length: number

  constructor(whole: Uint8Array) {
    this.#whole = whole
    this.length = whole.length
  }

  /** The bytes between two positions. */
  slice(from: number, to: number): Uint8Array {
    if (this.#whole) return this.#whole.subarray(from, to)
    const first = Math.floor(from / BLOCK)
    const last = Math.floor(Math.max(from, to - 1) / BLOCK)
    if (first === last)
      return this.#unpacked(first).subarray(from - first * BLOCK, to - first * BLOCK)
    const bytes = new Uint8Array(to - from)
    for (let index = first; index <= last; index++) {
      const start = index * BLOCK
      const part = this.#unpacked(index).subarray(Math.max(0, from - start), to - start)
      bytes.set(part, Math.max(from, start) - from)
    }
    return bytes
  }

  /** Lets go of the bytes as they were given: a tenth of them is enough to have them back. */
  async pack(): Promise<void> {
    const whole = this.#whole
    if (!whole) return
    const blocks: Block[] = []
    for (let at = 0; at < whole.length; at += BLOCK) {
      const bytes = whole.subarray(at, at + BLOCK)
      blocks.push({ size: bytes.length, packed: await packed(bytes) })
    }
    this.#blocks = blocks
    this.#whole = null
  }

  #unpacked(index: number): Uint8Array {
    const block = this.#blocks[index]
    if (!block) throw new RangeError(`the text has no block ${index}`)
    const bytes =
      this.#open.get(index) ?? gunzipSync(block.packed, { out: new Uint8Array(block.size) })
    this.#open.delete(index)
    this.#open.set(index, bytes)
    const [oldest] = this.#open.keys()
    if (this.#open.size > MOST_OPEN && oldest !== undefined) this.#open.delete(oldest)
    return bytes
  }
}

/**
 * Whether looking at these stretches in their order unpacks every block a few times at most. Where
 * the rows of a form are strewn over the file it would be every block for every form.
 */
export function isReadInOrder(length: number, starts: Iterable<number>): boolean {
  const enough = 4 * Math.ceil(length / BLOCK)
  let changes = 0
  let last = -1
  for (const start of starts) {
    const index = Math.floor(start / BLOCK)
    if (index !== last) changes++
    last = index
  }
  return changes <= enough
}

async function packed(bytes: Uint8Array): Promise<Uint8Array> {
  if (typeof CompressionStream === 'undefined') return gzipSync(bytes, { level: 1 })
  const { readable, writable } = new CompressionStream('gzip')
  const writer = writable.getWriter()
  const [done] = await Promise.all([
    new Response(readable).arrayBuffer(),
    writer.write(bytes as Uint8Array<ArrayBuffer>),
    writer.close(),
  ])
  return new Uint8Array(done)
}
