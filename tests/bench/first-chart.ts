import type { Browser, BrowserContext, Page } from '@playwright/test'

/** In ms from navigation. */
export interface Visit {
  readonly chart: number
  /** The engine answers; `null` where there is none. */
  readonly ready: number | null
  /** Of a peer: what it drew. */
  readonly checksum: string | null
}

/** 20 Mbit/s with 40 ms there and back. */
const slowNetwork = {
  offline: false,
  latency: 40,
  downloadThroughput: (20 * 1024 * 1024) / 8,
  uploadThroughput: (20 * 1024 * 1024) / 8,
}

/**
 * Tells the console when the ranked bars stand, in the frame after the one that has them, and when
 * the engine has answered. Nothing here asks for a frame or a script that the page would not have.
 */
const watch = `
  const told = new Set()
  const tell = (what, at) => {
    if (at === undefined || told.has(what)) return
    told.add(what)
    console.debug('bench ' + what + ' ' + at)
  }
  const bars = () => {
    const card = document.querySelector('[data-panel="ranked-completion"] .picture')
    const image = card && card.querySelector('img')
    return card && ((image && image.complete && image.naturalWidth > 0) || card.querySelector('svg path'))
  }
  let isDrawn = false
  const look = () => {
    const page = document.documentElement
    if (!page) return
    tell('drawn', page.dataset.drawn)
    tell('ready', page.dataset.ready)
    if (isDrawn || !bars()) return
    isDrawn = true
    requestAnimationFrame(() => requestAnimationFrame(() => tell('drawn', performance.now())))
  }
  new MutationObserver(look).observe(document, {
    subtree: true, childList: true, attributes: true, attributeFilter: ['data-drawn', 'data-ready'],
  })
  document.addEventListener('load', look, true)
  new PerformanceObserver((list) => {
    for (const mark of list.getEntriesByName('engine-ready')) tell('ready', mark.startTime)
  }).observe({ type: 'mark', buffered: true })
`

/** In ms. */
const SETTLED = 1500

/** A browser's storage of its own; with the network of an office where `isSlow`. */
export async function newReader(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  })
  await context.addInitScript(watch)
  return context
}

export async function visit(
  context: BrowserContext,
  url: string,
  { hasEngine, isSlow = false }: { readonly hasEngine: boolean; readonly isSlow?: boolean },
): Promise<Visit> {
  const page = await settledPage(context)
  if (isSlow) {
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slowNetwork)
  }
  const chart = told(page, 'drawn')
  const ready = hasEngine ? told(page, 'ready') : null
  await page.goto(url, { waitUntil: 'commit' })
  const visited = { chart: await chart, ready: await ready }
  const checksum = await page.evaluate(() => document.documentElement.dataset.checksum ?? null)
  await page.close()
  return { ...visited, checksum }
}

/** Of a page without a chart; in ms from navigation. */
export async function visitEngine(context: BrowserContext, url: string): Promise<number> {
  const page = await settledPage(context)
  const ready = told(page, 'ready')
  await page.goto(url, { waitUntil: 'commit' })
  const at = await ready
  await page.close()
  return at
}

/** A browser's own window still loads for a while; readers open an address in one that stands. */
async function settledPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.waitForTimeout(SETTLED)
  return page
}

async function told(page: Page, what: string): Promise<number> {
  const message = await page.waitForEvent('console', {
    predicate: (one) => one.text().startsWith(`bench ${what} `),
    timeout: 180_000,
  })
  return Number(message.text().split(' ')[2])
}
