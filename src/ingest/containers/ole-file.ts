/** A stream in an OLE file: DOC, XLS, PPT, the ET of WPS and every locked Office file. */
export interface OleStream {
  readonly name: string
  readonly bytes: Uint8Array
}

const HEADER = 512
const ENTRY = 128
const LAST_SECTOR = 0xfffffffa
const STREAM = 2
const ROOT = 5

interface Volume {
  readonly bytes: Uint8Array
  readonly size: number
  readonly table: readonly number[]
}

/**
 * Every stream of an OLE file in the order of its directory; `null` when a chain of sectors is
 * broken, goes round in a circle or leads out of the file. SheetJS follows such chains for ever.
 */
export function readOle(bytes: Uint8Array): readonly OleStream[] | null {
  if (bytes.length < HEADER) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = 1 << Math.min(12, view.getUint16(30, true))
  const table = readTable(view, size)
  if (table === null) return null
  const volume: Volume = { bytes: bytes.subarray(size), size, table }
  const directory = follow(volume, view.getUint32(48, true))
  const miniTable = follow(volume, view.getUint32(60, true))
  if (directory === null || miniTable === null) return null
  const entries = readEntries(directory)
  const root = entries.find(({ type }) => type === ROOT)
  const mini = root && follow(volume, root.size === 0 ? LAST_SECTOR : root.start)
  if (!mini) return null
  const minis: Volume = {
    bytes: mini,
    size: 1 << Math.min(9, view.getUint16(32, true)),
    table: numbersOf(miniTable),
  }
  const cutoff = view.getUint32(56, true)
  const streams: OleStream[] = []
  for (const { name, type, start, size: length } of entries) {
    if (type !== STREAM) continue
    const whole = length === 0 ? new Uint8Array() : follow(length < cutoff ? minis : volume, start)
    if (whole === null || whole.length < length) return null
    streams.push({ name, bytes: whole.subarray(0, length) })
  }
  return streams
}

/** The allocation table: its first 109 sectors are listed in the header, the others in a chain. */
function readTable(view: DataView, size: number): number[] | null {
  const sectors: number[] = []
  const count = view.getUint32(44, true)
  if (count * size > view.byteLength) return null
  for (let index = 0; index < Math.min(109, count); index++)
    sectors.push(view.getUint32(76 + 4 * index, true))
  const perSector = size / 4 - 1
  let next = view.getUint32(68, true)
  while (sectors.length < count) {
    const at = (next + 1) * size
    if (at + size > view.byteLength) return null
    for (let index = 0; index < perSector && sectors.length < count; index++)
      sectors.push(view.getUint32(at + 4 * index, true))
    next = view.getUint32(at + 4 * perSector, true)
  }
  if (sectors.some((sector) => (sector + 2) * size > view.byteLength)) return null
  return sectors.flatMap((sector) =>
    numbersOf(new Uint8Array(view.buffer, view.byteOffset + (sector + 1) * size, size)),
  )
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(4 * index, true),
  )
}

/** The bytes of a chain of sectors; the last sector of a file may lack its padding. */
function follow({ bytes, size, table }: Volume, start: number): Uint8Array | null {
  const sectors: number[] = []
  for (let sector = start; sector < LAST_SECTOR; sector = table[sector] ?? LAST_SECTOR) {
    if (sector >= table.length || sector * size >= bytes.length) return null
    if (sectors.length > table.length) return null
    sectors.push(sector)
  }
  const chain = new Uint8Array(sectors.length * size)
  let length = 0
  for (const sector of sectors) {
    const part = bytes.subarray(sector * size, (sector + 1) * size)
    chain.set(part, length)
    length += part.length
  }
  return chain.subarray(0, length)
}

function readEntries(directory: Uint8Array) {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const decoder = new TextDecoder('utf-16le')
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const at = index * ENTRY
    const [name = ''] = decoder.decode(directory.subarray(at, at + 64)).split('\0')
    return {
      name,
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}
