import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/site'
import { headline, panel } from './support/view'

/** In bytes as answered, gzip. */
const SCRIPT_BUDGET = 100_000

test('paints the ranked bars from prepared answers, without engine and chart library', async ({
  page,
}) => {
  let scripts = 0
  let scriptsBefore = 0
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts += Number(response.headers()['content-length'])
    // Engine and chart library are asked for once the picture stands.
    if (response.url().includes('/prepared/ranked-completion')) scriptsBefore = scripts
  })
  // Asked for, never answered: nothing may wait for them.
  await page.route(/duckdb|EChart/, () => undefined)
  await page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' })
  await page.goto('./')
  const picture = panel(page, 'ranked-completion').locator('img')
  await expect(picture).toBeVisible()
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0)
  expect(scriptsBefore).toBeGreaterThan(0)
  expect(scriptsBefore).toBeLessThan(SCRIPT_BUDGET)
  await expect(headline(page)).toContainText('2022 年 67 个部门')
  await expect(headline(page)).toContainText('预先计算')
  await expect(panel(page, 'ranked-completion')).toContainText('预先计算')
})

test('draws the same picture in place once the engine agrees', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByText('预先计算')).toHaveCount(0, { timeout: 30_000 })
  const card = panel(page, 'ranked-completion')
  await expect(card.locator('img')).toHaveCount(0)
  await expect(card.locator('svg path').first()).toBeAttached()
})

test('recomputes the figures of a file that differs from its manifest, and says so', async ({
  page,
  siteCopy,
}) => {
  const form = join(siteCopy.root, 'data', 'tianhe', '2022.csv')
  await writeFile(form, (await readFile(form, 'utf8')).replace('608.57', '600.00'))
  await page.goto(siteCopy.url)
  const card = page.getByRole('region', { name: /真实样例/ })
  await expect(card).toContainText('91.53%', { timeout: 30_000 })
  await page.getByRole('link', { name: '数据', exact: true }).click()
  await page
    .getByText(/条提示/)
    .first()
    .click()
  await expect(page.getByText('与清单记录的校验值不一致').first()).toBeVisible()
})

test('names version, date and hash of what is shown on 口径', async ({ page }) => {
  await page.goto('./#/methodology')
  const version = page.getByRole('region', { name: '版本' })
  await expect(version).toContainText(/\d+\.\d+\.\d+，代码校验值 [0-9a-f]{16}/)
  await expect(version).toContainText(/随附数据的日期\s*\d{4}-\d{2}-\d{2}/)
  await expect(version).toContainText(/[0-9a-f]{64}/)
})

test('waits for the engine under a manifest without hashes', async ({ page, siteCopy }) => {
  const path = join(siteCopy.root, 'data', 'manifest.json')
  const manifest = await readFile(path, 'utf8')
  await writeFile(path, manifest.replaceAll(/,?\s*"sha256": "[0-9a-f]+"/g, ''))
  await page.route(/duckdb/, () => undefined)
  await page.goto(siteCopy.url)
  await expect(headline(page)).toContainText('正在启动计算引擎')
  await expect(page.getByText('预先计算')).toHaveCount(0)
})
