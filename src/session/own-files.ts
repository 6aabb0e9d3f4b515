import type { Incoming } from './incoming'

/** Files that are asked for at once: a thousand would hold up the page. */
const TOGETHER = 50

/** The chosen files with their bytes; one that cannot be opened is said, the others go on. */
export async function openFiles(
  files: readonly File[],
): Promise<{ readonly opened: readonly Incoming[]; readonly problems: readonly string[] }> {
  const now = Date.now()
  const results: (Incoming | string)[] = []
  for (let at = 0; at < files.length; at += TOGETHER) {
    const some = files.slice(at, at + TOGETHER)
    // Files of one import keep their order.
    const opening = some.map((file, index) => openFile(file, now + (at + index) / 1000))
    results.push(...(await Promise.all(opening)))
  }
  return {
    opened: results.filter((item) => typeof item !== 'string'),
    problems: results.filter((item) => typeof item === 'string'),
  }
}

async function openFile(file: File, addedAt: number): Promise<Incoming | string> {
  const { name } = file
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { name, title: name, bytes, dataset: 'real', origin: 'own', listedSha256: null, addedAt }
  } catch {
    return `“${name}”打不开，没有读入：它可能是文件夹，或者已被移动、修改、没有权限。`
  }
}
