import { strToU8, zipSync, type Zippable } from 'fflate'

/** A ZIP whose names are written as given: latin1 text stands for raw bytes. */
export const zipOf = (
  members: Readonly<Record<string, string | Uint8Array>>,
  level: 0 | 9 = 9,
): Uint8Array => {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(members))
    files[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files, { level })
}

const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/** Changes the header fields of every member, in both places where they stand. */
export function forge(
  bytes: Uint8Array,
  change: (
    header: DataView,
    fields: { flags: number; method: number; crc: number; size: number },
  ) => void,
): Uint8Array {
  const forged = bytes.slice()
  const view = new DataView(forged.buffer)
  for (let at = 0; at + 4 <= forged.length; at++) {
    const signature = view.getUint32(at, true)
    if (signature === LOCAL)
      change(view, { flags: at + 6, method: at + 8, crc: at + 14, size: at + 22 })
    if (signature === CENTRAL)
      change(view, { flags: at + 8, method: at + 10, crc: at + 16, size: at + 24 })
  }
  return forged
}

/** A name that Chinese Windows wrote: the bytes are GBK and no flag says UTF-8. */
export function withGbkName(bytes: Uint8Array, ascii: string, gbk: Uint8Array): Uint8Array {
  if (ascii.length !== gbk.length) throw new RangeError('the names differ in length')
  const forged = Buffer.from(bytes)
  for (let at = forged.indexOf(ascii); at !== -1; at = forged.indexOf(ascii, at + 1))
    forged.set(gbk, at)
  return new Uint8Array(forged)
}
