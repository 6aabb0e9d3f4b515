import type { Page } from '@playwright/test'
import { drop, entry, formFile, openData } from './support/import'
import { expect, test } from './support/site'
import { headline, panel } from './support/view'

/** The page is never loaded whole. */
const early = { waitUntil: 'commit' } as const
const opening = (page: Page) => page.locator('#opening')
/** Asked for, never answered: the page that was left stands there alone. */
const withoutProgram = (page: Page) => page.route(/assets\/(entry|program)-.*\.js/, () => undefined)

/** What stands on the disk under `key`, `null` without it. */
const left = (page: Page, key: 'last' | 'page') =>
  page.evaluate(
    (key) =>
      new Promise<{ embedded?: Record<string, string> } | null>((resolve, reject) => {
        const opening = indexedDB.open('jijing')
        opening.onerror = () => reject(new Error('no database'))
        opening.onsuccess = () => {
          const database = opening.result
          const request = database.transaction('visit').objectStore('visit').get(key)
          request.onsuccess = () => {
            database.close()
            resolve(request.result ?? null)
          }
        }
      }),
    key,
  )

const removePage = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('jijing')
        opening.onerror = () => reject(new Error('no database'))
        opening.onsuccess = () => {
          const database = opening.result
          const removing = database.transaction('visit', 'readwrite')
          removing.objectStore('visit').delete('page')
          removing.oncomplete = () => {
            database.close()
            resolve()
          }
        }
      }),
  )

/** Imports two departments and looks at 总览 until it has been left for the next visit. */
async function visit(page: Page): Promise<void> {
  await openData(page)
  await drop(page, [formFile('a.csv', '甲局,2022,100,80', '乙局,2022,100,95')])
  await expect(entry(page, 'a.csv').getByText('已保存', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await expect(headline(page)).toContainText('2022 年 3 个部门')
  await expect
    .poll(async () => Object.keys((await left(page, 'page'))?.embedded ?? {}).sort(), {
      timeout: 90_000,
    })
    .toEqual([
      expect.stringMatching(/^completion-by-year-dark-\d+\.svg$/),
      expect.stringMatching(/^completion-by-year-light-\d+\.svg$/),
      expect.stringMatching(/^ranked-completion-dark-\d+\.svg$/),
      expect.stringMatching(/^ranked-completion-light-\d+\.svg$/),
    ])
}

for (const { width, colorScheme } of [
  { width: 390, colorScheme: 'light' },
  { width: 1366, colorScheme: 'light' },
  { width: 1366, colorScheme: 'dark' },
] as const)
  test(`shows the reader’s own page before the program, which takes over in place, at ${width} px, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    await visit(page)
    let start = () => {}
    const gate = new Promise<void>((open) => (start = open))
    await page.route(/duckdb|EChart/, () => undefined)
    await page.route(/assets\/program-.*\.js/, async (route) => {
      await gate
      await route.continue()
    })
    await page.goto('about:blank')
    await page.goto('./', early)
    for (const id of ['ranked-completion', 'completion-by-year'])
      await expect(opening(page).locator(`[data-panel="${id}"] .picture > svg path`).first()) //
        .toBeAttached()
    await expect(opening(page)).toContainText('2022 年 3 个部门')
    await expect(opening(page)).toContainText('甲局')
    await expect(panel(page, 'ranked-completion')).toContainText('预先计算')
    await expect(panel(page, 'ranked-completion')).not.toContainText('演示数据')
    const places = () =>
      page
        .locator(
          'header, .headline, .tile, [data-panel], .picture, .picture > :is(img, svg), [data-panel] footer',
        )
        .evaluateAll((elements) =>
          elements.map((element) => JSON.stringify(element.getBoundingClientRect())),
        )
    const before = await places()
    await page.evaluate(() => {
      const look = () => {
        const images = [...document.querySelectorAll<HTMLImageElement>('.picture img')]
        const isWhole = images.every((img) => img.complete && img.naturalWidth > 0)
        document.body.dataset.first ??= `${images.length} ${isWhole}`
      }
      new MutationObserver(() => {
        // Made now, it is called behind the program's own observers, before the frame is painted.
        if (!document.querySelector('#opening')) new ResizeObserver(look).observe(document.body)
      }).observe(document.body, { childList: true })
    })
    start()
    await expect(opening(page)).toHaveCount(0)
    await expect(page.locator('body')).toHaveAttribute('data-first', '2 true')
    expect((await places()).slice(0, before.length)).toEqual(before)
    await expect(headline(page)).toContainText('预先计算')
  })

test('a visit that does not come to 总览 keeps the pictures of the visit before', async ({
  page,
}) => {
  await visit(page)
  const { embedded } = (await left(page, 'page')) ?? {}
  // It is there again once the next visit has been left.
  await removePage(page)
  await page.goto('about:blank')
  await page.goto('./#/data')
  await expect.poll(async () => (await left(page, 'page'))?.embedded).toEqual(embedded)
})

test('shows it only at its address, and of this version', async ({ page }) => {
  await visit(page)
  await withoutProgram(page)
  const open = async (address: string) => {
    const entry = page.waitForRequest(/assets\/entry-/)
    await page.goto('about:blank')
    await page.goto(address, early)
    await entry
  }
  await open('./#/overview?year=2022&target=90&data=real')
  await expect(opening(page)).toContainText('2022 年 3 个部门')
  await open('./#/overview?year=2022&target=95&data=real')
  await expect(opening(page)).toHaveCount(0)
  await open('./#/data')
  await expect(opening(page)).toHaveCount(0)
  await open('./')
  await expect(opening(page)).toContainText('2022 年 3 个部门')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('jijing').onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result
          const store = database.transaction('visit', 'readwrite').objectStore('visit')
          store.get('page').onsuccess = (found) => {
            const page = (found.target as IDBRequest<{ build: string }>).result
            store.put({ ...page, build: `0${page.build}` }, 'page').onsuccess = () => {
              database.close()
              resolve()
            }
          }
        }
      }),
  )
  await open('./')
  await expect(opening(page)).toHaveCount(0)
})

test('goes with the file that it was made from', async ({ page }) => {
  await visit(page)
  await page.getByRole('link', { name: '数据', exact: true }).click()
  await entry(page, 'a.csv').getByRole('button', { name: '停用' }).click()
  await expect(entry(page, 'a.csv')).toContainText('已停用')
  await expect.poll(() => left(page, 'page'), { timeout: 5000 }).toBeNull()
})

test('makes no database where there was none', async ({ page }) => {
  await withoutProgram(page)
  await page.goto('./', early)
  await page.evaluate(() => localStorage.setItem('jijing.kept', '1'))
  const entry = page.waitForRequest(/assets\/entry-/)
  await page.reload(early)
  await entry
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
})
