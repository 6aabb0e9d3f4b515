import { expect, test } from './support/site'
import { drawn, expectNoLeaks, headline, opened, panel } from './support/view'

test('opens on the demonstration, with the real form beside it at 92.83%', async ({ page }) => {
  await page.goto('./')
  await opened(page)
  await expect(page).toHaveURL(/#\/overview/)
  const card = page.getByRole('region', { name: /真实样例：广州市天河区总工会/ })
  await expect(card).toContainText('92.83%')
  await expect(card).toContainText('1.88%')
  await expect(page.getByText('演示数据（虚构）').first()).toBeVisible()
  await drawn(page)
  await expectNoLeaks(page)
})

test('changes the year, and the address and the figures follow', async ({ page }) => {
  await page.goto('./#/overview')
  await opened(page)
  await page.getByLabel('年度').selectOption('2020')
  await expect(headline(page)).toContainText('2020 年 69 个部门')
  await expect(page).toHaveURL(/year=2020/)
})

test('moves the target by slider and preset, and the list of those below changes', async ({
  page,
}) => {
  await page.goto('./#/below-target?year=2022&target=90&data=demo')
  await drawn(page)
  const list = panel(page, 'below-target')
  await list.getByRole('button', { name: '表' }).click()
  const rows = list.getByRole('row')
  await expect(rows.first()).toBeVisible()
  const at90 = await rows.count()
  await page.getByRole('button', { name: '95%' }).click()
  await expect(page).toHaveURL(/target=95/)
  await expect.poll(() => rows.count()).toBeGreaterThan(at90)
  await page.getByRole('slider').focus()
  for (let step = 0; step < 14; step++) await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/target=88/)
  await expect.poll(() => rows.count()).toBeLessThan(at90)
})

test('opens a department from the ranking by keyboard, and Back returns', async ({ page }) => {
  await page.goto('./#/overview?year=2022&target=90&data=demo')
  await drawn(page)
  const picture = panel(page, 'ranked-completion').getByRole('application')
  await picture.focus()
  await page.keyboard.press('ArrowDown')
  await expect(picture.locator('[aria-live]')).toContainText('第 1 位')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/departments\//)
  await drawn(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('示例区')
  await expectNoLeaks(page)
  await page.goBack()
  await expect(page).toHaveURL(/#\/overview/)
})

test('opens a department by a click on its bar', async ({ page }) => {
  await page.goto('./#/overview?year=2022&target=90&data=demo')
  await drawn(page)
  const box = await panel(page, 'ranked-completion').locator('.picture').boundingBox()
  await page.mouse.click(box!.x + box!.width * 0.4, box!.y + 40)
  await expect(page).toHaveURL(/#\/departments\//)
})

test('restores a deep link after a reload: year, target, dataset, table', async ({ page }) => {
  await page.goto('./#/overview?year=2021&target=95&data=demo&table=ranked-completion')
  await opened(page)
  await page.reload()
  await opened(page)
  await expect(headline(page)).toContainText('2021 年')
  await expect(page.getByRole('button', { name: '95%' })).toHaveAttribute('aria-pressed', 'true')
  const table = panel(page, 'ranked-completion').getByRole('table')
  await expect(table.getByRole('columnheader', { name: '距目标差额（万元）' })).toBeVisible()
})

test('shows the real form whole, with the source of its figures', async ({ page }) => {
  await page.goto('./#/departments/广州市天河区总工会?year=2022&target=95&data=real')
  await drawn(page)
  const main = page.getByRole('main')
  for (const text of ['92.83%', '1.88%', '94.58%', '46.98 万元', '14.20 万元', '655.55 万元'])
    await expect(main).toContainText(text)
  for (const text of [
    '5.60 万元',
    '44.38 万元',
    '56户',
    '80人',
    '73人',
    '1,000.00 元/户',
    '无法计算（一笔资金对应两个以上指标）',
  ])
    await expect(main).toContainText(text)
  await expect(main).not.toContainText('演示数据')
  await page.getByRole('button', { name: '预算完成率：口径与出处' }).click()
  const popover = page.getByRole('dialog')
  await expect(popover).toContainText('608.57 万元 ÷ 655.55 万元 = 92.83%')
  await expect(popover).toContainText('tianhe/2022.csv')
  await page.keyboard.press('Escape')
  await expect(popover).toHaveCount(0)
})

test('says what a department without a form in that year has', async ({ page }) => {
  await page.goto('./#/departments/广州市天河区总工会?year=2019&target=90&data=real')
  await expect(page.getByText('2019 年没有这个部门的自评表').first()).toBeVisible()
  await page.goto('./#/departments/没有这个局?year=2022&target=90&data=real')
  await expect(page.getByText('当前数据里没有“没有这个局”')).toBeVisible()
})

test('works under a sub-path', async ({ page, siteUnderPath }) => {
  await page.goto(`${siteUnderPath.url}#/overview`)
  await opened(page)
  await drawn(page)
})

test('works with the keyboard: skip link, navigation, chart switch', async ({ page }) => {
  await page.goto('./#/overview')
  await opened(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})
