import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../tools/find-browser.ts'
import { serveSite } from '../e2e/support/serve-site.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** Runs `work` on the built site in a headless Chromium of its own. */
export async function onSite<T>(
  work: (open: () => Promise<Page>, url: string) => Promise<T>,
): Promise<T> {
  const site = await serveSite(dist, '127.0.0.1')
  const browser = await launch()
  const open = async () => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    // Named functions come from tsx wrapped in a helper that the page has not.
    await page.addInitScript('globalThis.__name = (named) => named')
    return page
  }
  try {
    return await work(open, site.url)
  } finally {
    await browser.close()
    await site.close()
  }
}

export const launch = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await findBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The browser has its copy of the site: on a first visit it is made beside whatever the reader does. */
export const siteKept = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await navigator.serviceWorker.ready))

/** The engine has read all, and nothing is under way. */
export async function calm(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0, null, {
    timeout: 600_000,
  })
  await page.waitForFunction(
    () => !/预先计算|正在计算|正在读取/u.test(document.body.innerText),
    null,
    { timeout: 600_000 },
  )
  await page.waitForTimeout(3000)
}
