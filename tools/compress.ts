import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isHashedAsset } from './hashed-asset.ts'

const SMALLEST = 1024
/** Brotli 11 takes minutes on DuckDB's WebAssembly and saves a sixth more. */
const BROTLI_QUALITY = 5

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/**
 * Writes `.gz` and `.br` beside the hashed files of a built site, where that makes them smaller.
 * Other files may be replaced after the build, and a compressed copy would then serve the old one.
 * Returns the paths written, relative to `root` and with `/`.
 */
export async function compressSite(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const written: string[] = []
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (isHashedAsset(path)) written.push(...(await compressFile(root, path)))
  }
  return written.sort()
}

async function compressFile(root: string, path: string): Promise<string[]> {
  const content = await readFile(join(root, path))
  if (content.length < SMALLEST) return []
  const [asGzip, asBrotli] = await Promise.all([
    toGzip(content),
    toBrotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  ])
  const copies = [
    { path: `${path}.gz`, bytes: asGzip },
    { path: `${path}.br`, bytes: asBrotli },
  ].filter((copy) => copy.bytes.length < content.length)
  await Promise.all(copies.map((copy) => writeFile(join(root, copy.path), copy.bytes)))
  return copies.map((copy) => copy.path)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const written = await compressSite(join(import.meta.dirname, '..', 'dist'))
  console.log(`compressed: ${written.length} files`)
}
