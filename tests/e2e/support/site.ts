import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { serveSite, type ServedSite } from './serve-site'
import { watchContext, type Misconduct } from './watch-page'

const dist = join(import.meta.dirname, '..', '..', '..', 'dist')

interface TestFixtures {
  /** A copy of the built site under an address of its own, whose files a test may change. */
  readonly siteCopy: ServedSite
  /** The built site under `/bureau/jijing/`. */
  readonly siteUnderPath: ServedSite
  /** What the pages of this test did wrong; anything in it fails the test. */
  readonly misconduct: Misconduct
}

interface WorkerFixtures {
  /** Host name of the project: loopback, or a plain-http name of an intranet. */
  readonly siteHost: string
  /** The built site, one server for each worker. `page.goto('./#/…')` is relative to it. */
  readonly site: ServedSite
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  siteHost: ['127.0.0.1', { scope: 'worker', option: true }],
  site: [
    async ({ siteHost }, use) => {
      const site = await serveSite(dist, siteHost)
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  siteCopy: async ({ siteHost, context }, use) => {
    const root = await mkdtemp(join(tmpdir(), 'jijing-site-'))
    await cp(dist, root, { recursive: true })
    const site = await serveSite(root, siteHost)
    await use(site)
    // A page may still ask for its icon.
    for (const page of context.pages()) await page.close()
    await site.close()
    await rm(root, { recursive: true, force: true })
  },
  siteUnderPath: async ({ siteHost, context }, use) => {
    const site = await serveSite(dist, siteHost, '/bureau/jijing/')
    await use(site)
    for (const page of context.pages()) await page.close()
    await site.close()
  },
  misconduct: [
    async ({ context }, use) => {
      const misconduct = watchContext(context)
      await use(misconduct)
      expect(misconduct.found(), 'other origins, console errors, uncaught errors').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Serious and critical accessibility violations, one line for each element. */
export async function withAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`),
    )
}
