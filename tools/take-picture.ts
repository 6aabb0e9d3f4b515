import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from './find-browser.ts'
import { createSiteServer } from './site-server.ts'

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))

/** The picture in the README: the page 总览 of the built site, once the engine has answered. */
const server = createSiteServer({ root: path('dist'), base: '/' })
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const { port } = server.address() as AddressInfo
const isRoot = process.getuid?.() === 0
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: isRoot ? ['--no-sandbox'] : [],
})
const page = await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' })
await page.goto(`http://127.0.0.1:${port}/`)
await page.getByText('预先计算').first().waitFor({ state: 'attached' })
await page.getByText('预先计算').first().waitFor({ state: 'detached' })
await page
  .locator('[data-panel="ranked-completion"] svg path')
  .first()
  .waitFor({ state: 'attached' })
await page.screenshot({ path: path('.github/overview.png') })
await browser.close()
server.close()
server.closeAllConnections()
