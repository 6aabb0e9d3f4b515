import type { Page } from '@playwright/test'
import { expect, test, withAxe } from './support/site'
import { opened } from './support/view'

const view = 'year=2022&target=90&data=demo'
const field = (page: Page) => page.getByRole('combobox', { name: '搜索' })
const options = (page: Page) => page.getByRole('dialog').getByRole('option')
const patient = { timeout: 90_000 }

test('opens with /, finds a sentence, and Enter opens the place', async ({ page }) => {
  await page.goto(`./#/overview?${view}`)
  await opened(page)
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await field(page).fill('支付')
  const texts = page.getByRole('group', { name: '正文' })
  await expect(texts.getByRole('option').first().locator('mark').first()).toHaveText(
    '支付',
    patient,
  )
  await expect(page.getByRole('dialog')).toContainText('演示数据（虚构）')
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/正文 \d+/)
  const first = texts.getByRole('option').first()
  const [department = '', year = ''] = (await first.locator('.muted').innerText()).split('，')
  await first.click()
  await expect(page).toHaveURL(/#field-\w+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(department)
  await expect(page).toHaveURL(new RegExp(`year=${year.slice(0, 4)}`))
  const section = page.locator(new URL(page.url()).hash.replace(/^.*#/, '#'))
  await expect(section).toBeInViewport()
  await expect(section).toContainText('支付')
})

test('keeps the letters that are typed while the dialog is still being fetched', async ({
  page,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/SearchDialog-[^/]*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`./#/overview?${view}`)
  await opened(page)
  const asked = page.waitForRequest(/SearchDialog-[^/]*\.js/)
  await page.keyboard.press('/')
  await asked
  await page.keyboard.type('zghx')
  await page.keyboard.press('Backspace')
  release()
  await expect(field(page)).toHaveValue('zgh')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('x')
  await expect(field(page)).toHaveValue('zghx')
  await page.keyboard.press('Backspace')
  await expect(options(page).filter({ hasText: '总工会' }).first()).toBeVisible(patient)
})

test('walks the results with arrow keys, and finds by pinyin initials', async ({ page }) => {
  await page.goto(`./#/overview?${view}`)
  await opened(page)
  await page.getByRole('button', { name: '搜索' }).click()
  await field(page).fill('街道')
  await expect(options(page).first()).toContainText('街道', patient)
  await expect(field(page)).toHaveAttribute('aria-activedescendant', 'search-hit-0')
  await field(page).press('ArrowUp')
  const last = (await options(page).count()) - 1
  expect(last).toBeGreaterThan(3)
  await expect(field(page)).toHaveAttribute('aria-activedescendant', `search-hit-${last}`)
  await field(page).press('ArrowDown')
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  await field(page).fill('bffgm')
  await expect(options(page)).toHaveText([/帮扶覆盖面/])
  await field(page).press('Enter')
  await expect(page).toHaveURL(/indicator=%E5%B8%AE/)
  await expect(page.locator('[data-panel="indicator-over-years"]')).toContainText('帮扶覆盖面')
  await expect(page.locator('[data-panel="indicator-over-years"]')).toBeInViewport()
})

test('says when nothing is found, closes with Escape, and leaves typing alone', async ({
  page,
}) => {
  await page.goto(`./#/overview?${view}`)
  await opened(page)
  await page.keyboard.press('/')
  await field(page).fill('100%没有这样的字_')
  await expect(page.getByRole('dialog')).toContainText('没有找到“100%没有这样的字_”', patient)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goto(`./#/indicators?${view}`)
  const find = page.getByRole('searchbox', { name: '查找指标' })
  await find.fill('a')
  await find.press('/')
  await expect(find).toHaveValue('a/')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('? shows the shortcuts', async ({ page }) => {
  await page.goto(`./#/overview?${view}`)
  await opened(page)
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toContainText('搜索部门')
  expect(await withAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious in the results, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`./#/methodology?${view}`)
    await page.getByRole('button', { name: '搜索' }).click()
    await field(page).fill('预算')
    await expect(options(page).first()).toBeVisible(patient)
    expect(await withAxe(page)).toEqual([])
  })
