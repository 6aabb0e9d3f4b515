import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Hash of everything that figures and pictures depend on: our code and the installed versions. */
export function buildId(): string {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const hash = createHash('sha256')
  for (const path of [...files, join(root, 'package-lock.json')])
    hash.update(relative(root, path).replaceAll('\\', '/')).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}
