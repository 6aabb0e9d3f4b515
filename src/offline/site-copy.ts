/** `null` where the browser keeps no sites: on plain http, and in some private windows. */
export const siteKeeping = (): ServiceWorkerContainer | null =>
  window.isSecureContext && 'serviceWorker' in navigator ? navigator.serviceWorker : null

export interface SiteCopy {
  /** Opens the page again, as the new version. */
  readonly update: () => void
}

/** In ms: a page that stands open for days asks at most this often whether there is another version. */
const INTERVAL = 3_600_000

/**
 * Keeps this version of the site in the browser. `onNewer` is told when another one is ready;
 * the page goes on with its own until `update` is called.
 *
 * @throws when the browser cannot keep the site; the page works without.
 */
export async function keepSite(
  container: ServiceWorkerContainer,
  onNewer: () => void,
): Promise<SiteCopy> {
  holdVersion()
  const registration = await container.register(new URL('service-worker.js', document.baseURI))
  const look = () => {
    if (registration.waiting && registration.active) onNewer()
  }
  const follow = () => registration.installing?.addEventListener('statechange', look)
  registration.addEventListener('updatefound', follow)
  follow()
  look()
  followOtherTabs(container, onNewer)
  askAgain(registration)
  registration.active?.postMessage('tidy')
  return {
    update() {
      const { waiting } = registration
      if (!waiting) return location.reload()
      container.addEventListener('controllerchange', () => location.reload(), { once: true })
      waiting.postMessage('activate')
    },
  }
}

/** As long as this page is open, the files of its version stay: the service worker sees the lock. */
function holdVersion(): void {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  if (entry)
    void navigator.locks.request(entry.src, { mode: 'shared' }, () => new Promise(() => undefined))
}

/** Where another tab has gone on to a newer version, this page is the older one. */
function followOtherTabs(container: ServiceWorkerContainer, onNewer: () => void): void {
  let isKept = container.controller !== null
  container.addEventListener('controllerchange', () => {
    if (isKept) onNewer()
    isKept = true
  })
}

function askAgain(registration: ServiceWorkerRegistration): void {
  let last = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < INTERVAL) return
    last = Date.now()
    // Without a network there is nothing newer to be had.
    registration.update().catch(() => undefined)
  })
}
