const CR = 13
const LF = 10

/** The same bytes where every line ends in `\n`; without `\r` the bytes themselves. */
export function normaliseLines(bytes: Uint8Array): Uint8Array {
  let next = bytes.indexOf(CR)
  if (next < 0) return bytes
  const lines = new Uint8Array(bytes.length)
  let from = 0
  let at = 0
  while (next >= 0) {
    lines.set(bytes.subarray(from, next), at)
    at += next - from
    lines[at++] = LF
    from = bytes[next + 1] === LF ? next + 2 : next + 1
    next = bytes.indexOf(CR, from)
  }
  lines.set(bytes.subarray(from), at)
  return lines.subarray(0, at + bytes.length - from)
}
