import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Zippable, zipSync } from 'fflate'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Paths below `folder`, with `/`, sorted: the same files give the same package. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

const bytesBelow = (folder: string, name: string): [string, Uint8Array][] =>
  filesBelow(folder).map((path) => [`${name}/${path}`, readFileSync(join(folder, path))])

/** With the line ends and the mark that the plainest editor of Windows needs for Chinese. */
const forWindows = (text: string): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`)

/**
 * The built site for a network without npm: site, server examples, instructions in Chinese, and
 * the SHA-256 of every file. Names are ASCII: not every unpacker reads others as they are.
 */
export function packSite(site: string): Uint8Array {
  const members: [string, Uint8Array][] = [
    [
      'README.txt',
      forWindows(readFileSync(join(root, 'tools', 'package', 'instructions.txt'), 'utf8')),
    ],
    ...bytesBelow(join(root, 'tools', 'package', 'servers'), 'servers'),
    ...bytesBelow(site, 'site'),
  ]
  const sums = members.map(
    ([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`,
  )
  members.push(['SHA256SUMS', new TextEncoder().encode(sums.join(''))])
  const files: Zippable = {}
  for (const [path, bytes] of members)
    // Compressed once is enough: what already is gains nothing.
    files[`jijing/${path}`] = [bytes, { level: /\.(gz|br|png)$/.test(path) ? 0 : 6, mtime: EPOCH }]
  return zipSync(files)
}

/** A fixed date, the earliest that ZIP knows, so that the package depends on its files alone. */
const EPOCH = new Date(1980, 0, 1)

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const target = join(root, 'jijing.zip')
  const bytes = packSite(join(root, 'dist'))
  writeFileSync(target, bytes)
  console.log(`packed: ${target} (${(bytes.length / 1e6).toFixed(1)} MB)`)
}
