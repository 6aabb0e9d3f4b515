import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/site'
import { headline, panel } from './support/view'

/** In bytes as answered. */
const SCRIPT_BUDGET = 100_000

/** Asked for, never answered: the opening page stands there alone. */
const withoutProgram = (page: Page) => page.route(/assets\/(entry|program)-.*\.js/, () => undefined)
/** The page is never loaded whole. */
const early = { waitUntil: 'commit' } as const
const opening = (page: Page) => page.locator('#opening')

/** Drawn beforehand: part of the opening page, or a file. */
const pictureIn = (card: Locator) => card.locator('.picture > :is(img, svg)')

async function expectMarks(picture: Locator): Promise<void> {
  await expect(picture).toBeVisible()
  await expect
    .poll(() =>
      picture.evaluate((element) =>
        element instanceof HTMLImageElement
          ? element.naturalWidth
          : element.querySelectorAll('path').length,
      ),
    )
    .toBeGreaterThan(0)
}

test('paints the ranked bars from prepared answers, before the program has started', async ({
  page,
}) => {
  await withoutProgram(page)
  await page.addInitScript(() => {
    const look = () => {
      const marks = '[data-panel="ranked-completion"] .picture > svg path'
      if (document.querySelector(marks)) performance.mark('marks')
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto('./', early)
  await expectMarks(pictureIn(panel(page, 'ranked-completion')))
  await expectMarks(pictureIn(panel(page, 'completion-by-year')))
  const before = await page.evaluate(() => {
    const end = performance.getEntriesByName('marks')[0]?.startTime ?? Number.NaN
    return performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry.startTime <= end)
      .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }))
  })
  expect(before.filter(({ name }) => /duckdb|EChart|entry|program/.test(name))).toEqual([])
  const scripts = before.filter(({ name }) => name.endsWith('.js'))
  const bytes = scripts.reduce((all, script) => all + script.bytes, 0)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(SCRIPT_BUDGET)
  await expect(opening(page)).toContainText('2022 年 66 个部门')
  const card = panel(page, 'ranked-completion')
  await expect(card).toContainText('预先计算')
  await expect(card).toContainText('演示数据（虚构）')
  await expect(card).toContainText('14 个部门低于目标')
})

for (const { width, height } of [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
])
  test(`takes over in place at ${width} px, without engine and chart library, and nothing moves`, async ({
    page,
  }) => {
    let start = () => {}
    const gate = new Promise<void>((open) => (start = open))
    // Asked for, never answered: nothing may wait for them.
    await page.route(/duckdb|EChart/, () => undefined)
    await page.route(/assets\/program-.*\.js/, async (route) => {
      await gate
      await route.continue()
    })
    await page.setViewportSize({ width, height })
    await page.goto('./', early)
    await expectMarks(pictureIn(panel(page, 'ranked-completion')))
    const places = () =>
      page
        .locator(
          'header, .headline, .tile, [data-panel], .picture, .picture > :is(img, svg), [data-panel] footer',
        )
        .evaluateAll((elements) =>
          elements.map((element) => JSON.stringify(element.getBoundingClientRect())),
        )
    const before = await places()
    start()
    await expect(opening(page)).toHaveCount(0)
    await expectMarks(panel(page, 'ranked-completion').locator('img'))
    // What is below the fold comes after.
    await expect.poll(async () => (await places()).slice(0, before.length)).toEqual(before)
    await expect(headline(page)).toContainText('2022 年 66 个部门')
    await expect(headline(page)).toContainText('预先计算')
    await page.getByLabel('年度').focus()
    await expect(page.getByLabel('年度')).toBeFocused()
  })

for (const width of [390, 700, 1024, 1280])
  test(`moves nothing at ${width} px when the engine has read the files`, async ({ page }) => {
    let start = () => {}
    const gate = new Promise<void>((open) => (start = open))
    await page.route(/duckdb.*\.wasm/, async (route) => {
      await gate
      await route.continue()
    })
    await page.setViewportSize({ width, height: 800 })
    await page.goto('./')
    await expect(opening(page)).toHaveCount(0)
    const words = page.getByText('预先计算')
    await expect(words).toHaveCount(3)
    await expectMarks(panel(page, 'ranked-completion').locator('.drawing svg'))
    await expectMarks(panel(page, 'completion-by-year').locator('.drawing svg'))
    const places = () =>
      page
        .locator('.tile, [data-panel], .controls > *, .controls button')
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.textContent !== '预先计算')
            .map((element) => JSON.stringify(element.getBoundingClientRect())),
        )
    const before = await places()
    start()
    await expect(words).toHaveCount(0)
    expect((await places()).slice(0, before.length)).toEqual(before)
  })

for (const width of [1366, 1440, 1920])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`waits for no picture on a ${colorScheme} screen of ${width} px, and fetches it for the program`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 768 })
      let answer = () => {}
      const gate = new Promise<void>((open) => (answer = open))
      const fetched: string[] = []
      await page.route(/duckdb|EChart/, () => undefined)
      await page.route(/prepared\/.*\.svg/, async (route) => {
        fetched.push(route.request().url())
        await gate
        await route.continue()
      })
      await page.goto('./', early)
      for (const id of ['ranked-completion', 'completion-by-year']) {
        await expectMarks(opening(page).locator(`[data-panel="${id}"] .picture > svg`))
      }
      await expect.poll(() => fetched.length).toBe(2)
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
      answer()
      await expect(opening(page)).toHaveCount(0)
      await expect(page.locator('body')).toHaveAttribute('data-first', '2 true')
      expect(new Set(fetched).size).toBe(fetched.length)
      expect(fetched.every((url) => url.includes(`-${colorScheme}-`))).toBe(true)
    })

test('shows the opening page at no other address, and not beside files of one’s own', async ({
  page,
}) => {
  await withoutProgram(page)
  await page.goto('./#/overview?year=2021&target=90&data=demo', early)
  await page.waitForRequest(/assets\/entry-/)
  await expect(opening(page)).toHaveCount(0)
  await page.goto('about:blank')
  await page.goto('./#/overview?year=2022&target=90&data=demo', early)
  await expect(opening(page)).toContainText('2022 年 66 个部门')
  await page.evaluate(() => localStorage.setItem('jijing.kept', '1'))
  const entry = page.waitForRequest(/assets\/entry-/)
  await page.reload(early)
  await entry
  await expect(opening(page)).toHaveCount(0)
})

test('shows no opening page of other files or of another version', async ({ page, siteCopy }) => {
  await withoutProgram(page)
  const change = async (path: string, from: string, to: string) => {
    const file = join(siteCopy.root, path)
    const text = await readFile(file, 'utf8')
    expect(text).toContain(from)
    await writeFile(file, text.replace(from, to))
    const entry = page.waitForRequest(/assets\/entry-/)
    await page.goto('about:blank')
    await page.goto(siteCopy.url, early)
    await entry
  }
  await change('data/manifest.json', '"title": "', '"title": "新 ')
  await expect(opening(page)).toHaveCount(0)
  await change('data/manifest.json', '"title": "新 ', '"title": "')
  await expect(opening(page)).toContainText('2022 年 66 个部门')
  await change('data/prepared/opening-light.json', '"build":"', '"build":"0')
  await expect(opening(page)).toHaveCount(0)
})

test('judges by another target and ranks otherwise before the engine is there', async ({
  page,
}) => {
  await page.route(/duckdb/, () => undefined)
  await page.goto('./')
  await expect(opening(page)).toHaveCount(0)
  await page.getByRole('button', { name: '95%', exact: true }).click()
  await expect(headline(page)).toContainText('49 个部门低于各自目标')
  const card = panel(page, 'ranked-completion')
  await expect(card).toContainText('49 个部门低于目标')
  await card.getByRole('button', { name: '差额', exact: true }).click()
  await expect(card).toContainText('49 个部门低于目标 · 距目标差额由大到小')
  await expect(card).toContainText('预先计算')
  await expect(card.locator('svg path').first()).toBeAttached()
})

test('draws the same picture in place once the engine agrees', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByText('预先计算')).toHaveCount(0)
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
  await expect(card).toContainText('91.53%')
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
