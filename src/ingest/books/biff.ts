const BEGINNINGS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809])
const END = 0x000a
/** What follows is encrypted, but for the heads of the records. */
const FILE_PASS = 0x002f
const LONGEST = 8_228
/** Records of one length: end, row, number, RK number, text of the shared table, blank. */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  [END, 0],
  [0x0208, 16],
  [0x0203, 14],
  [0x027e, 10],
  [0x00fd, 10],
  [0x0201, 6],
])

export type BookState = 'whole' | 'damaged' | 'locked'

/**
 * Whether the records of an XLS stream follow each other to its end. A length that is wrong would
 * make SheetJS read figures as records, and some records for ever.
 */
export function bookState(stream: Uint8Array): BookState {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let depth = 0
  let at = 0
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (type === FILE_PASS) return 'locked'
    // Only padding may stand behind the last sheet, and only behind it.
    if (depth === 0 && !BEGINNINGS.has(type)) return at > 0 && type === 0 ? 'whole' : 'damaged'
    if (type === 0 || length > LONGEST || length !== (LENGTHS.get(type) ?? length)) return 'damaged'
    if (BEGINNINGS.has(type)) depth += 1
    if (type === END) depth -= 1
    at += 4 + length
  }
  return depth === 0 && at <= stream.length ? 'whole' : 'damaged'
}
