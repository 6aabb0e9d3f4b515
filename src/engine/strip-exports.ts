/**
 * A WebAssembly module without the exports that nobody names.
 *
 * DuckDB-Wasm exports 75,000 functions for extensions that may be loaded later; we load none, and
 * the glue walks all of them at every start. Code and indices stay as they are.
 * Source: WebAssembly Core Specification 2.0, 5.5 Modules (binary format).
 *
 * @throws {RangeError} when the bytes are no module of version 1.
 */
export function stripExports(
  module: Uint8Array,
  isNamed: (name: string) => boolean,
): Uint8Array<ArrayBuffer> {
  if (new DataView(module.buffer, module.byteOffset).getUint32(0) !== MAGIC)
    throw new RangeError('not a WebAssembly module')
  const parts: Uint8Array[] = [module.subarray(0, HEADER_SIZE)]
  const linked = new Set<string>()
  for (let at = HEADER_SIZE; at < module.length;) {
    const id = module[at] ?? 0
    const size = readUint(module, at + 1)
    const body = module.subarray(size.next, size.next + size.value)
    if (id === IMPORT_SECTION) addLinkedNames(body, linked)
    parts.push(
      id === EXPORT_SECTION
        ? exportSection(body, (name) => linked.has(name) || isNamed(name))
        : module.subarray(at, size.next + size.value),
    )
    at = size.next + size.value
  }
  return concat(parts)
}

const MAGIC = 0x0061736d
const HEADER_SIZE = 8
const IMPORT_SECTION = 2
const EXPORT_SECTION = 7

interface Read {
  readonly value: number
  readonly next: number
}

/** LEB128, unsigned. */
function readUint(bytes: Uint8Array, at: number): Read {
  let value = 0
  for (let shift = 0, next = at; ; shift += 7) {
    const byte = bytes[next++] ?? 0
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return { value, next }
  }
}

function writeUint(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) + 128)
  }
}

const decoder = new TextDecoder()

function readName(bytes: Uint8Array, at: number): { readonly name: string; readonly next: number } {
  const { value, next } = readUint(bytes, at)
  return { name: decoder.decode(bytes.subarray(next, next + value)), next: next + value }
}

/**
 * Names that the loader looks up among the exports to fill the global offset table: the field
 * names of imports from `GOT.func` and `GOT.mem`.
 */
function addLinkedNames(body: Uint8Array, linked: Set<string>): void {
  const count = readUint(body, 0)
  let at = count.next
  for (let i = 0; i < count.value; i++) {
    const from = readName(body, at)
    const field = readName(body, from.next)
    if (from.name.startsWith('GOT.')) linked.add(field.name)
    at = skipImportType(body, field.next)
  }
}

/** Function: an index; table: a type and limits; memory: limits; global: a type and mutability; tag. */
function skipImportType(body: Uint8Array, at: number): number {
  switch (body[at]) {
    case 0:
      return readUint(body, at + 1).next
    case 1:
      return skipLimits(body, at + 2)
    case 2:
      return skipLimits(body, at + 1)
    case 3:
      return at + 3
    case 4:
      return readUint(body, at + 2).next
    default:
      throw new RangeError(`import kind ${body[at] ?? 'none'} is unknown`)
  }
}

function skipLimits(body: Uint8Array, at: number): number {
  const { next } = readUint(body, at + 1)
  return ((body[at] ?? 0) & 1) === 1 ? readUint(body, next).next : next
}

function exportSection(body: Uint8Array, isKept: (name: string) => boolean): Uint8Array {
  const count = readUint(body, 0)
  const kept: Uint8Array[] = []
  let at = count.next
  for (let i = 0; i < count.value; i++) {
    const { name, next } = readName(body, at)
    const end = readUint(body, next + 1).next
    if (isKept(name)) kept.push(body.subarray(at, end))
    at = end
  }
  const content = concat([Uint8Array.from(writeUint(kept.length)), ...kept])
  return concat([Uint8Array.from([EXPORT_SECTION, ...writeUint(content.length)]), content])
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
