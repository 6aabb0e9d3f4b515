import { expect, type Page } from '@playwright/test'

/** The sentence about the year at the top of 总览. */
export const headline = (page: Page) => page.getByRole('region', { name: '全年总体情况' })

/** Waits until the program stands on the page, in the place of the opening page where there was one. */
async function started(page: Page): Promise<void> {
  await expect(page.locator('#app > *').first()).toBeAttached()
  await expect(page.locator('#opening')).toHaveCount(0)
}

/** Waits until the program has answered: the headline sentence stands there. */
export async function opened(page: Page): Promise<void> {
  await started(page)
  await expect(headline(page)).toContainText(/\d{4} 年.*实际支出/)
}

/** A panel's card by its id. */
export const panel = (page: Page, id: string) => page.locator(`[data-panel="${id}"]`)

/** Waits until no card of the page is still computing, and every picture has its marks. */
export async function drawn(page: Page): Promise<void> {
  await started(page)
  await expect(page.getByText('正在计算…')).toHaveCount(0)
  await expect(page.getByText('正在读取数据…')).toHaveCount(0)
  for (const picture of await page.locator('.picture').all())
    await expect(picture.locator('svg path').first()).toBeAttached()
}

/** What must never stand on a page. */
export async function expectNoLeaks(page: Page): Promise<void> {
  const text = await page.locator('body').innerText()
  expect(text).not.toMatch(/NaN|undefined|Infinity|\[object|null/)
}
