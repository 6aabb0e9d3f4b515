import type { Given, Incoming } from './incoming'

/** Bytes, and files, that are asked for ahead of the one at work. */
const AHEAD = { size: 16 * 1024 * 1024, count: 50 }

interface Waiting {
  readonly size: number
  readonly opening: Promise<Incoming | string>
}

/** Each file with its bytes, in order; for one that cannot be opened a sentence that says so. */
export async function* openGiven(given: readonly Given[]): AsyncGenerator<Incoming | string> {
  const waiting: Waiting[] = []
  let next = 0
  let size = 0
  for (let at = 0; at < given.length; at++) {
    for (; next < given.length; next++) {
      const file = given[next]
      if (!file || !hasRoom({ size, count: waiting.length }, sizeOf(file))) break
      waiting.push({ size: sizeOf(file), opening: open(file) })
      size += sizeOf(file)
    }
    const first = waiting.shift()
    if (!first) return
    size -= first.size
    yield first.opening
  }
}

const hasRoom = (ahead: typeof AHEAD, size: number): boolean =>
  ahead.count === 0 || (ahead.count < AHEAD.count && ahead.size + size <= AHEAD.size)

const sizeOf = ({ bytes }: Given): number => (bytes instanceof Blob ? bytes.size : bytes.length)

async function open({ bytes, ...file }: Given): Promise<Incoming | string> {
  if (!(bytes instanceof Blob)) return { ...file, bytes }
  try {
    return { ...file, bytes: new Uint8Array(await bytes.arrayBuffer()) }
  } catch {
    return `“${file.name}”打不开，没有读入：它可能是文件夹，或者已被移动、修改、没有权限。`
  }
}
