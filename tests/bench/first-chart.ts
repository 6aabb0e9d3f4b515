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

/** Writes on the page when its ranked bars stand, and when the engine has answered. */
const watch = `
  const bars = () => {
    const card = document.querySelector('[data-panel="ranked-completion"] .picture')
    const image = card && card.querySelector('img')
    return card && ((image && image.complete && image.naturalWidth > 0) || card.querySelector('svg path'))
  }
  const look = () => {
    const page = document.documentElement
    if (!page) return requestAnimationFrame(look)
    if (!page.dataset.drawn && bars()) requestAnimationFrame(() => (page.dataset.drawn ??= String(performance.now())))
    const mark = performance.getEntriesByName('engine-ready')[0]
    if (mark) page.dataset.ready ??= String(mark.startTime)
    if (!page.dataset.drawn || !page.dataset.ready) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
`

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
  const page = await context.newPage()
  if (isSlow) {
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slowNetwork)
  }
  await page.goto(url, { waitUntil: 'commit' })
  const chart = await dataOf(page, 'drawn')
  const ready = hasEngine ? await dataOf(page, 'ready') : null
  const checksum = await page.evaluate(() => document.documentElement.dataset.checksum ?? null)
  await page.close()
  return { chart, ready, checksum }
}

async function dataOf(page: Page, name: string): Promise<number> {
  const handle = await page.waitForFunction((key) => document.documentElement.dataset[key], name, {
    timeout: 180_000,
  })
  return Number(await handle.jsonValue())
}
