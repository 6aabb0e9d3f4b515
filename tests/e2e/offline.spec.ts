import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { drop, entry, formFile } from './support/import'
import { deploySecondBuild } from './support/second-build'
import { expect, test, withAxe } from './support/site'
import { expectNoLeaks, headline, opened } from './support/view'

test.use({ serviceWorkers: 'allow' })

const bar = (page: Page) => page.getByRole('status', { name: '网站版本' })
const isSecond = (page: Page) => page.evaluate(() => 'second' in document.documentElement.dataset)
const link = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true })

/** Opens 总览 and waits until this browser keeps the site. */
async function openKept(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await opened(page)
  await expect(async () => {
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
  }).toPass()
}

/** Paths that the caches of this browser hold, with the name of their cache. */
const cached = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const lists = names.map(async (name) => {
      const requests = await (await caches.open(name)).keys()
      return requests.map(({ url }) => ({ name, path: new URL(url).pathname }))
    })
    return (await Promise.all(lists)).flat()
  })

/** Looks for a new version, as the browser does now and then. */
const lookForNew = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))

test.describe('where the context is secure', () => {
  test.skip(({ siteHost }) => siteHost !== '127.0.0.1', 'There are no service workers elsewhere.')
  // Each copies the site, waits until the browser has kept it, and opens it more than once.
  test.describe.configure({ timeout: 480_000 })

  test('opens without a network, on the files that the reader has kept', async ({
    page,
    context,
    siteCopy,
    misconduct,
  }) => {
    await openKept(page, siteCopy.url)
    await link(page, '数据').click()
    await drop(page, [formFile('a.csv', '甲局,2022,100,80')])
    await expect(entry(page, 'a.csv').getByText('已保存', { exact: true })).toBeVisible()

    misconduct.allow(/Failed to load resource/)
    await siteCopy.close()
    await context.setOffline(true)
    const next = await context.newPage()
    await next.goto(`${siteCopy.url}#/overview`)
    await expect(headline(next)).toContainText('2022 年甲局实际支出 80.00 万元', {
      timeout: 90_000,
    })
    await expect(next.getByText(/没有连上网站，随附的数据没有取到/)).toBeVisible()
    await next.goto(`${siteCopy.url}#/overview?year=2022&data=demo`)
    await expect(headline(next)).toContainText('没有自评表')
    await next.getByRole('button', { name: '真实数据', exact: true }).click()
    await expect(headline(next)).toContainText('甲局')
    for (const name of ['未达标', '部门', '年度对比', '指标', '核查', '数据', '口径', '查询']) {
      await link(next, name).click()
      await expect(next.getByRole('heading', { level: 1 })).toBeVisible()
    }
    await link(next, '口径').click()
    await expect(next.getByText('能：网站已存入这个浏览器')).toBeVisible()
    await expectNoLeaks(next)
  })

  test('keeps every file of the site, and nothing under data/', async ({ page, siteCopy }) => {
    await openKept(page, siteCopy.url)
    const paths = (await cached(page)).map(({ path }) => path)
    const assets = readdirSync(join(siteCopy.root, 'assets')).filter(
      (name) => !/\.(br|gz)$/.test(name),
    )
    expect([...paths].sort()).toEqual(
      ['/', '/favicon.svg', ...assets.map((name) => `/assets/${name}`)].sort(),
    )
    await page.reload()
    await opened(page)
    expect((await cached(page)).map(({ path }) => path)).not.toContainEqual(
      expect.stringMatching(/^\/data\//),
    )
  })

  test('goes on with its own version until the reader takes the new one', async ({
    page,
    siteCopy,
  }) => {
    await openKept(page, siteCopy.url)
    await deploySecondBuild(siteCopy.root)
    await lookForNew(page)
    await expect(bar(page)).toContainText('绩镜有新版本')
    expect(await withAxe(page)).toEqual([])
    await bar(page).getByRole('button', { name: '稍后' }).click()
    await expect(bar(page)).toBeEmpty()
    // Its files are gone from the server.
    await link(page, '口径').click()
    await expect(page.getByRole('heading', { name: '口径', level: 1 })).toBeVisible()

    await page.reload()
    await expect(page.getByText('能：网站已存入这个浏览器')).toBeVisible()
    expect(await isSecond(page), 'the version that is kept').toBe(false)
    await bar(page).getByRole('button', { name: '更新' }).click()
    await expect.poll(() => isSecond(page).catch(() => null)).toBe(true)
    await expect(page.getByRole('heading', { name: '口径', level: 1 })).toBeVisible()
    await expect(async () => {
      const names = (await cached(page)).map(({ name }) => name)
      expect(new Set(names).size, 'the old version is dropped').toBe(1)
    }).toPass()
  })

  test('leaves another open tab whole when one has taken the new version', async ({
    page,
    context,
    siteCopy,
  }) => {
    await openKept(page, siteCopy.url)
    const other = await context.newPage()
    await openKept(other, siteCopy.url)
    await expect
      .poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.length))
      .toBe(2)
    await deploySecondBuild(siteCopy.root)
    await lookForNew(page)
    await bar(page).getByRole('button', { name: '更新' }).click()
    await expect.poll(() => isSecond(page).catch(() => null)).toBe(true)
    await opened(page)

    await link(other, '查询').click()
    await expect(other.getByRole('heading', { name: '查询', level: 1 })).toBeVisible()
    expect(await isSecond(other)).toBe(false)
    await expect(bar(other)).toContainText('绩镜有新版本')
    await bar(other).getByRole('button', { name: '更新' }).click()
    await expect.poll(() => isSecond(other).catch(() => null)).toBe(true)
  })
})

test('says so where the site cannot be kept', async ({ page, siteHost }) => {
  test.skip(siteHost === '127.0.0.1', 'A secure context.')
  await page.goto('./#/methodology')
  await expect(page.getByText('不能：这个网址不是 https')).toBeVisible()
  expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false)
})

test('says that a file of the page is gone, where nothing is kept', async ({
  page,
  siteCopy,
  misconduct,
}) => {
  misconduct.allow(/QueryPage|Failed to load resource|Failed to fetch dynamically/)
  await page.goto(siteCopy.url)
  await opened(page)
  await expect(bar(page)).toBeAttached()
  for (const name of readdirSync(join(siteCopy.root, 'assets')))
    if (name.startsWith('QueryPage')) rmSync(join(siteCopy.root, 'assets', name))
  await link(page, '查询').click()
  await expect(bar(page)).toContainText('这一部分的文件没有取到')
  await expect(bar(page).getByRole('button', { name: '刷新本页' })).toBeVisible()
})
