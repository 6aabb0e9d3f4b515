import type { Page } from '@playwright/test'
import { expect, test, withAxe } from './support/site'
import { drawn, expectNoLeaks } from './support/view'

const view = 'year=2022&target=90&data=demo'
/** Ids of the page's panels, in the order in which they are read. */
async function panelIds(page: Page): Promise<(string | null)[]> {
  const cards = page.locator('[data-panel]')
  await expect(cards.first()).toBeAttached()
  await drawn(page)
  return cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-panel')))
}

const slide = (page: Page) => page.getByRole('dialog', { name: '投影' })

test('goes through the panels of the page by keyboard, each at its own address', async ({
  page,
}) => {
  await page.goto(`./#/below-target?${view}`)
  const ids = await panelIds(page)
  const last = ids.length
  const at = (place: number) => expect(slide(page)).toContainText(`${place}/${last}`)
  await page.getByRole('button', { name: '投影', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`present=${ids[0]}(&|$)`))
  await at(1)
  await expect(slide(page).getByRole('heading')).toContainText('个部门低于目标')
  await expect(slide(page)).toContainText('演示数据（虚构）')
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(new RegExp(`present=${ids[1]}(&|$)`))
  await expect(slide(page).locator('[aria-live]')).toContainText(`第 2 块，共 ${last} 块：`)
  await page.keyboard.press('End')
  await at(last)
  await page.keyboard.press('PageDown')
  await at(last)
  for (const key of ['PageUp', 'ArrowUp']) await page.keyboard.press(key)
  await at(last - 2)
  await page.keyboard.press(' ')
  await at(last - 1)
  await page.keyboard.press('Home')
  await at(1)
  await slide(page).getByRole('button', { name: '退出' }).click()
  await expect(slide(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/present=/)
})

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
] as const)
  test(`opens from a link at ${width} × ${height}, in large type and uncut`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.goto(`./#/overview?${view}&present=ranked-completion`)
    const picture = slide(page).locator('img')
    await expect(picture).toBeVisible()
    await expect(slide(page)).toContainText(/2\/\d/)
    const size = await picture.evaluate((img: HTMLImageElement) => ({
      scale: img.width / img.naturalWidth,
      right: img.getBoundingClientRect().right,
      bottom: img.getBoundingClientRect().bottom,
    }))
    expect(size.scale).toBeGreaterThan(1.5)
    expect(size.right).toBeLessThanOrEqual(width)
    expect(size.bottom).toBeLessThanOrEqual(height)
    expect(await withAxe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(slide(page)).toHaveCount(0)
  })

test('turns the pages of a table that is longer than the screen, then goes on', async ({
  page,
}) => {
  await page.goto(`./#/checks?${view}&present=finding-list`)
  const rows = slide(page).getByRole('region').locator('tbody tr')
  await expect(rows.first()).toBeInViewport()
  await expect(slide(page)).toContainText('表格比屏幕长，按 ↓ 或空格翻页')
  const last = rows.last()
  await expect(last).not.toBeInViewport({ ratio: 0.9 })
  // Each press brings another part of it, the last row in the end.
  await expect(async () => {
    await page.keyboard.press(' ')
    await expect(last).toBeInViewport({ ratio: 0.9, timeout: 300 })
  }).toPass()
  await expect(page).toHaveURL(/present=finding-list/)
  await expect(slide(page).getByRole('columnheader').first()).toBeInViewport()
  for (let pages = 0; pages < 30 && !(await isTop(page)); pages++)
    await page.keyboard.press('PageUp')
  await expect(rows.first()).toBeInViewport()
  await page.keyboard.press('ArrowLeft')
  await expect(page).not.toHaveURL(/present=finding-list/)
})

/** Whether the presented table stands at its first row. */
const isTop = (page: Page) =>
  slide(page)
    .getByRole('region')
    .evaluate((table) => table.scrollTop === 0)

const pages = ['overview', 'below-target', 'compare', 'indicators', 'checks']
for (const address of pages)
  test(`prints ${address} as a briefing of every panel, drawn in vectors`, async ({ page }) => {
    await page.addInitScript(() => {
      const counted = window as typeof window & { printed: number }
      counted.printed = 0
      window.print = () => (counted.printed += 1)
    })
    await page.goto(`./#/${address}?${view}`)
    // What lies below the fold of 总览 comes once the engine has read.
    if (address === 'overview')
      await expect(page.locator('[data-panel="supervised-units"]')).toBeAttached()
    const ids = await panelIds(page)
    await page.getByRole('button', { name: '打印简报' }).click()
    const briefing = page.getByRole('dialog', { name: '打印简报' })
    await expect(briefing).toHaveAttribute('data-ready', '')
    expect(
      await page.evaluate(() => (window as typeof window & { printed?: number }).printed),
    ).toBe(1)
    const parts = await briefing
      .locator('[data-part]')
      .evaluateAll((sections) => sections.map((section) => section.getAttribute('data-part')))
    expect(parts.filter((id) => id !== 'headline')).toEqual(ids)
    for (const text of ['演示数据（虚构）', '来源：', '数据版本：', '口径：'])
      await expect(briefing).toContainText(text)
    expect(await withAxe(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden()
    await expect(briefing.getByRole('button', { name: '关闭' })).toBeHidden()
    await expectNoLeaks(page)
    // A4 at 96 dpi without its margins: 703 × 994 px.
    const pictures = await briefing
      .locator('img')
      .evaluateAll((all) => all.map((img) => ({ ...img.getBoundingClientRect().toJSON() })))
    for (const { height } of pictures) expect(height).toBeLessThan(994)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: 'screen' })
    await page.keyboard.press('Escape')
    await expect(briefing).toHaveCount(0)
  })
