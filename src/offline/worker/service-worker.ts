/**
 * Serves one version of the site, whole, from this browser. Nothing under `data/` is answered or
 * kept here: what ships is looked up on each request.
 */
declare const self: ServiceWorkerGlobalScope

/** Every file of this version with its integrity, by path; the page itself is ''. */
declare const __SITE_FILES__: Readonly<Record<string, string>>
/** Hash of the files and of this script. */
declare const __SITE_VERSION__: string

const files = __SITE_FILES__
const home = self.registration.scope
/** Other sites of the same origin have caches of their own. */
const prefix = `jijing ${home} `
const cacheName = prefix + __SITE_VERSION__

self.addEventListener('install', (event) => event.waitUntil(fetchVersion()))
self.addEventListener('activate', (event) =>
  event.waitUntil(dropOldVersions().then(() => self.clients.claim())),
)
self.addEventListener('message', (event) => {
  if (event.data === 'activate') event.waitUntil(self.skipWaiting())
  if (event.data === 'tidy') event.waitUntil(dropOldVersions())
})
self.addEventListener('fetch', (event) => {
  const path = pathOf(event.request)
  if (path !== null) event.respondWith(answer(event.request, path))
})

/** One after the other, so that the page goes first; what a broken attempt has left is used. */
async function fetchVersion(): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const [path, integrity] of Object.entries(files)) {
    const url = home + path
    if (await cache.match(url, { ignoreVary: true })) continue
    const response = await fetch(url, {
      integrity,
      cache: isHashed(path) ? 'default' : 'no-cache',
      priority: 'low',
    })
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`)
    await cache.put(url, unredirected(response))
  }
}

/** Browsers refuse a page from a response that was redirected on its way. */
const unredirected = (response: Response): Response =>
  response.redirected ? new Response(response.body, response) : response

const isHashed = (path: string): boolean => path.startsWith('assets/')

/** `null`: none of the site's files; the browser asks for it as if this worker were not there. */
function pathOf({ url, method }: Request): string | null {
  const [address = ''] = url.split(/[?#]/)
  if (!['GET', 'HEAD'].includes(method) || !address.startsWith(home)) return null
  const path = address.slice(home.length).replace(/^index\.html$/, '')
  return isHashed(path) || Object.hasOwn(files, path) ? path : null
}

async function answer(request: Request, path: string): Promise<Response> {
  const held = await found(path)
  if (!held) return fetch(request)
  return request.method === 'HEAD' ? new Response(null, held) : held
}

/** A page of another version gets the files of its own: their names hold a hash of their content. */
async function found(path: string): Promise<Response | undefined> {
  const options = { ignoreVary: true }
  const own = await caches.open(cacheName)
  const held = await own.match(home + path, options)
  return held ?? (isHashed(path) ? caches.match(home + path, options) : undefined)
}

/** Older versions, but for those of pages that are still open: each holds a lock. */
async function dropOldVersions(): Promise<void> {
  const names = await caches.keys()
  const { installing, waiting } = self.registration
  if (installing ?? waiting) return
  const { held = [] } = await self.navigator.locks.query()
  const entries = held.flatMap(({ name = '' }) => (name.startsWith(home) ? [name] : []))
  // In the order of their making.
  for (const name of names.slice(0, names.indexOf(cacheName))) {
    if (!name.startsWith(prefix)) continue
    const cache = await caches.open(name)
    const uses = await Promise.all(entries.map((entry) => cache.match(entry, { ignoreVary: true })))
    if (uses.every((use) => use === undefined)) await caches.delete(name)
  }
}

export {}
