import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { Linter } from 'eslint'
import { expect, test } from './support/site'
import { headline, panel } from './support/view'

const dist = join(import.meta.dirname, '..', '..', 'dist')
const index = join(dist, 'index.html')

async function expectNotice(page: Page, ...sentences: readonly (string | RegExp)[]) {
  const notice = page.getByRole('alert')
  await expect(notice).toBeVisible()
  await expect(notice).toContainText('绩镜没有启动')
  for (const sentence of sentences) await expect(notice).toContainText(sentence)
  await expect(page.locator('#app')).toBeEmpty()
  await expect(page.locator('[data-panel]').filter({ visible: true })).toHaveCount(0)
}

test('explains itself in a language that every browser reads', () => {
  const names = readdirSync(join(dist, 'assets')).filter((name) => /^start-.*\.js$/.test(name))
  expect(names).toHaveLength(1)
  const script = readFileSync(join(dist, 'assets', names[0] ?? ''), 'utf8')
  const languageOptions = { ecmaVersion: 5, sourceType: 'script' } as const
  expect(new Linter().verify(script, { languageOptions })).toEqual([])
  expect(new Linter().verify('var a = `b`', { languageOptions })).not.toEqual([])
})

test('keeps prepared views readable without WebAssembly, and says what does not work', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'))
  await page.goto('./')
  const notice = page.getByRole('alert').first()
  await expect(notice).toContainText('不支持或禁用了 WebAssembly')
  await expect(notice).toContainText('标有“预先计算”的内容仍可查看')
  await expect(headline(page)).toContainText('2022 年 66 个部门')
  await expect(headline(page)).toContainText('预先计算')
  const card = panel(page, 'ranked-completion')
  await expect(card.locator('svg path').first()).toBeAttached()
  await page.getByLabel('年度').selectOption('2021')
  await expect(card).toContainText('这一块没有算出来')
  await page.getByLabel('年度').selectOption('2022')
  await expect(card.locator('svg path').first()).toBeAttached()
})

test('names the features that an old browser lacks', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'CompressionStream')
    Reflect.deleteProperty(window, 'structuredClone')
  })
  await page.goto('./')
  await expectNotice(page, '缺少：structuredClone、CompressionStream', '极速模式')
})

test('asks a dual-kernel browser to leave its IE kernel', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(document, 'documentMode', { value: 11 }))
  await page.goto('./')
  await expectNotice(page, 'IE 内核', '极速模式')
})

test('explains itself when opened from a folder', async ({ page, misconduct }) => {
  misconduct.allow(/file:\/\//)
  await page.goto(pathToFileURL(index).href)
  await expectNotice(page, '请通过网页服务器打开', 'npm start')
})

test('says so when the program itself does not load', async ({ page, misconduct }) => {
  misconduct.allow(/assets\/entry-.*\.js/)
  await page.route(/assets\/entry-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto('./')
  await expectNotice(page, '网页程序没有载入')
})

test('says so when the browser cannot read the program', async ({ page, misconduct }) => {
  misconduct.allow(/SyntaxError/)
  await page.route(/assets\/entry-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'let = = 1' }),
  )
  await page.goto('./')
  await expectNotice(page, '读不懂网页程序')
})

test('puts the saved theme on before anything is painted', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('jijing.theme', 'dark'))
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).not.toHaveAttribute('data-unsupported')
})
