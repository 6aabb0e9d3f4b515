import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { drop, entry, formFile, openData } from './support/import'
import { expect, test } from './support/site'
import { headline, opened, panel } from './support/view'

/** In bytes as answered, gzip. */
const SCRIPT_BUDGET = 100_000

/** What the last visit has left, as it stands on the disk. */
const left = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ pictures: { panel: string; theme: string }[] } | null>((resolve, reject) => {
        const opening = indexedDB.open('jijing')
        opening.onerror = () => reject(new Error('no database'))
        opening.onsuccess = () => {
          const database = opening.result
          const request = database.transaction('visit').objectStore('visit').get('last')
          request.onsuccess = () => {
            database.close()
            resolve(request.result ?? null)
          }
        }
      }),
  )

/** Imports two departments and looks at 总览 until it has been left for the next visit. */
async function visit(page: Page): Promise<void> {
  await drop(page, [formFile('a.csv', '甲局,2022,100,80', '乙局,2022,100,95')])
  await expect(entry(page, 'a.csv').getByText('已保存', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await expect(headline(page)).toContainText('2022 年 3 个部门')
  await expect
    .poll(async () => (await left(page))?.pictures.map((one) => `${one.panel} ${one.theme}`), {
      timeout: 90_000,
    })
    .toEqual(expect.arrayContaining(['ranked-completion light', 'ranked-completion dark']))
}

/** Asked for, never answered: nothing may wait for it. */
const withoutEngine = (page: Page) => page.route(/duckdb/, () => undefined)

async function expectLeft(page: Page): Promise<void> {
  await expect(headline(page)).toContainText('2022 年 3 个部门')
  await expect(headline(page)).toContainText('预先计算')
  await expect(panel(page, 'ranked-completion')).toContainText('预先计算')
}

test('shows the reader’s own data at once on return, before engine and chart library', async ({
  page,
}) => {
  await openData(page)
  await visit(page)
  // Bytes of script that had been answered when the ranked bars had their marks.
  await page.addInitScript(() => {
    const look = () => {
      const marks = '[data-panel="ranked-completion"] .picture > svg path'
      if (!document.querySelector(marks)) return void requestAnimationFrame(look)
      const scripts = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js')) as PerformanceResourceTiming[]
      const bytes = scripts.reduce((sum, one) => sum + one.encodedBodySize, 0)
      document.documentElement.dataset.scripts = String(bytes)
    }
    requestAnimationFrame(look)
  })
  await page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' })
  await page.route(/duckdb|EChart/, () => undefined)
  await page.goto('about:blank')
  await page.goto('./')
  const picture = panel(page, 'ranked-completion').locator('img')
  await expect(picture).toBeVisible()
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0)
  await expectLeft(page)
  const scripts = Number(await page.locator('html').getAttribute('data-scripts'))
  expect(scripts).toBeGreaterThan(1000)
  expect(scripts).toBeLessThan(SCRIPT_BUDGET)

  await page.unroute(/duckdb|EChart/)
  await page.reload()
  await expect(page.getByText('预先计算')).toHaveCount(0)
  await expect(headline(page)).toContainText('2022 年 3 个部门')
  await expect(panel(page, 'ranked-completion').locator('img')).toHaveCount(0)
  await expect(panel(page, 'ranked-completion').locator('svg path').first()).toBeAttached()
})

test('draws what the last visit has left at another width, without the engine', async ({
  page,
}) => {
  await openData(page)
  // A slow computer draws the first chart after the view has rested.
  await page.route(/EChart/, async (route) => {
    await new Promise((done) => setTimeout(done, 5000))
    await route.continue()
  })
  await visit(page)
  await page.unroute(/EChart/)
  await withoutEngine(page)
  await page.setViewportSize({ width: 700, height: 800 })
  await page.reload()
  await expectLeft(page)
  await expect(panel(page, 'ranked-completion').locator('svg path').first()).toBeAttached()
})

test('shows nothing of a visit whose shipped files were others', async ({ page, siteCopy }) => {
  await page.goto(`${siteCopy.url}#/data`)
  await expect(page.getByText('随附的数据（7）')).toBeVisible()
  await visit(page)
  const path = join(siteCopy.root, 'data', 'manifest.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"title": "', '"title": "新 '))
  await withoutEngine(page)
  await page.reload()
  await expect(headline(page)).toContainText('正在启动计算引擎')
  await expect(page.getByText('预先计算')).toHaveCount(0)
})

test('leaves nothing once files are switched off, or are not to be kept', async ({ page }) => {
  await openData(page)
  await visit(page)
  await page.getByRole('link', { name: '数据', exact: true }).click()
  await entry(page, 'a.csv').getByRole('button', { name: '停用' }).click()
  await expect(entry(page, 'a.csv')).toContainText('已停用')
  await expect.poll(() => left(page), { timeout: 5000 }).toBeNull()
  await entry(page, 'a.csv').getByRole('button', { name: '启用' }).click()
  await expect.poll(() => left(page)).not.toBeNull()
  await page.getByLabel('不保留（公用电脑）').check()
  await expect.poll(() => left(page)).toBeNull()
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await opened(page)
  await page.waitForTimeout(4000)
  expect(await left(page)).toBeNull()
})

test('goes on where the disk has no room for what the visit leaves', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...input) {
      if (this.name === 'visit') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, input)
    }
  })
  await openData(page)
  await drop(page, [formFile('a.csv', '甲局,2022,100,80')])
  await expect(entry(page, 'a.csv').getByText('已保存', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await opened(page)
  await page.waitForTimeout(4000)
  expect(await left(page)).toBeNull()
  await page.reload()
  await expect(headline(page)).toContainText('2022 年 2 个部门')
})
