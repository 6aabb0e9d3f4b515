import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeServiceWorker } from '../../../tools/write-service-worker.ts'

const swapped = (hash: string): string =>
  hash.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  )

/**
 * Puts another build of the site in the place of the one in `root`: every hashed file has another
 * name, and none of the old ones is left.
 */
export async function deploySecondBuild(root: string): Promise<void> {
  const assets = join(root, 'assets')
  for (const name of readdirSync(assets).filter((one) => /\.(br|gz)$/.test(one)))
    rmSync(join(assets, name))
  const hashes = readdirSync(assets).flatMap((name) => /-([\w-]{8})\.\w+$/.exec(name)?.[1] ?? [])
  const pattern = new RegExp(`-(${hashes.join('|')})\\.`, 'g')
  const renamed = (text: string) => text.replace(pattern, (_, hash: string) => `-${swapped(hash)}.`)
  for (const name of readdirSync(assets)) {
    const path = join(assets, name)
    if (/\.(js|css)$/.test(name)) writeFileSync(path, renamed(readFileSync(path, 'utf8')))
    renameSync(path, join(assets, renamed(name)))
  }
  const page = join(root, 'index.html')
  writeFileSync(page, renamed(readFileSync(page, 'utf8')).replace('<html', '<html data-second'))
  await writeServiceWorker(root)
}
