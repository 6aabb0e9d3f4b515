import { memberName } from './member-name'

/** One member of a ZIP as its headers describe it; nothing has been unpacked. */
export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  /** Of the unpacked bytes, as declared. */
  readonly size: number
  /** `null` where the file ends before the member does. */
  readonly packed: Uint8Array | null
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  /** False when the directory at the end is missing: the file was cut off or damaged. */
  readonly isComplete: boolean
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const DESCRIPTOR = 0x08074b50
const END_SIZE = 22
/** The end record and the longest comment behind it. */
const END_WINDOW = END_SIZE + 0xffff
const MAX_32 = 0xffffffff

/** The directory at the end of a ZIP; without it, the headers in front of the members. */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const entries = end === null ? null : readCentral(view, end)
  return entries === null
    ? { entries: scanLocal(view), isComplete: false }
    : { entries, isComplete: true }
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, view.byteLength - END_WINDOW); at--)
    if (view.getUint32(at, true) === END) return at
  return null
}

/** `null` when the directory is not where the end record says. */
function readCentral(view: DataView, end: number): ZipEntry[] | null {
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return null
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    if (at + 46 + nameLength + extraLength > view.byteLength) return null
    const extra = slice(view, at + 46 + nameLength, extraLength)
    const [size, packedSize, offset] = wideNumbers(extra, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ])
    const flags = view.getUint16(at + 8, true)
    entries.push({
      name: memberName(slice(view, at + 46, nameLength), (flags & 0x800) !== 0),
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      packed: packedAt(view, offset, packedSize),
    })
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

/** Zip64 writes numbers of 32 bits as all ones and puts them behind the name, in this order. */
function wideNumbers(extra: Uint8Array, numbers: [number, number, number]): typeof numbers {
  if (!numbers.includes(MAX_32)) return numbers
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    for (const [index, number] of numbers.entries()) {
      if (number !== MAX_32 || next + 8 > extra.length) continue
      numbers[index] = Number(view.getBigUint64(next, true))
      next += 8
    }
  }
  return numbers
}

function packedAt(view: DataView, offset: number, size: number): Uint8Array | null {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return null
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + size > view.byteLength ? null : slice(view, start, size)
}

/** Members in the order of their headers, as far as they can be followed. */
function scanLocal(view: DataView): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 30 <= view.byteLength && view.getUint32(at, true) === LOCAL) {
    const flags = view.getUint16(at + 6, true)
    const nameLength = view.getUint16(at + 26, true)
    const start = at + 30 + nameLength + view.getUint16(at + 28, true)
    if (start > view.byteLength) break
    const header = { crc: at + 14, end: start + view.getUint32(at + 18, true) }
    const described = (flags & 8) === 0 ? header : findDescriptor(view, start)
    const isCut = described === null || described.end > view.byteLength
    entries.push({
      name: memberName(slice(view, at + 30, nameLength), (flags & 0x800) !== 0),
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 8, true),
      crc: isCut ? 0 : view.getUint32(described.crc, true),
      size: isCut ? 0 : view.getUint32(described.crc + 8, true),
      packed: isCut ? null : slice(view, start, described.end - start),
    })
    if (isCut) break
    at = described === header ? header.end : described.end + 16
  }
  return entries
}

/** Checksum and sizes behind a member that was written as a stream. */
function findDescriptor(view: DataView, start: number): { crc: number; end: number } | null {
  for (let at = start; at + 16 <= view.byteLength; at++)
    if (view.getUint32(at, true) === DESCRIPTOR && view.getUint32(at + 8, true) === at - start)
      return { crc: at + 4, end: at }
  return null
}

const slice = (view: DataView, start: number, length: number) =>
  new Uint8Array(view.buffer, view.byteOffset + start, length)
