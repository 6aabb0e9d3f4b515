import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { isHashedAsset } from './hashed-asset.ts'

const root = join(import.meta.dirname, '..')
const name = 'service-worker.js'

/** Integrity of every file of a built site by path, the page itself as ''; nothing under `data/`. */
export function siteFiles(site: string): Readonly<Record<string, string>> {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => isHashedAsset(path) || (!path.includes('/') && path !== name))
    .filter((path) => !/\.(br|gz|map)$/.test(path))
    .sort()
  return Object.fromEntries(
    paths.map((path) => {
      const hash = createHash('sha256').update(readFileSync(join(site, path)))
      return [path === 'index.html' ? '' : path, `sha256-${hash.digest('base64')}`]
    }),
  )
}

/** Writes the service worker that keeps exactly this built site. Nothing may change after it. */
export async function writeServiceWorker(site: string): Promise<void> {
  const files = JSON.stringify(siteFiles(site))
  const source = join(root, 'src', 'offline', 'worker', 'service-worker.ts')
  const hash = createHash('sha256').update(files).update(readFileSync(source))
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      __SITE_FILES__: files,
      __SITE_VERSION__: JSON.stringify(hash.digest('hex').slice(0, 16)),
    },
    build: {
      write: false,
      target: ['chrome100', 'firefox115', 'safari16.4'],
      // A classic script: Firefox knows no service workers that are modules.
      rolldownOptions: { input: source, output: { format: 'iife' } },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('the service worker was not built')
  writeFileSync(join(site, name), output.output[0].code)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeServiceWorker(join(root, 'dist'))
  console.log('service worker: written')
}
