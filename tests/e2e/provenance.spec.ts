import { expect, test, withAxe } from './support/site'
import { drawn, panel } from './support/view'

const SEED = './#/departments/广州市天河区总工会?year=2022&target=90&data=real'

test('opens a computed rate at the cells that it is made from', async ({ page }) => {
  await page.goto(`${SEED}&table=department-rates`)
  await drawn(page)
  await panel(page, 'department-rates').getByRole('button', { name: '92.83%' }).first().click()
  const dialog = page.getByRole('dialog', { name: /来源/ })
  await expect(dialog.getByRole('row', { name: /实际支出 608.57 C5/ })).toBeVisible()
  await expect(dialog.locator('td[aria-current]')).toContainText('608.57')
  await dialog.getByRole('button', { name: 'C4' }).click()
  await expect(dialog.locator('td[aria-current]')).toContainText('655.55')
  await expect(dialog.locator('td[aria-current]')).toBeInViewport()
  expect(await withAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('opens a mark of a chart by the key S, and a cell far down a table', async ({ page }) => {
  await page.goto('./#/overview?year=2022&target=90&data=demo')
  await drawn(page)
  const picture = panel(page, 'ranked-completion').getByRole('application')
  await picture.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: /来源/ })
  await expect(dialog).toContainText('演示数据（虚构）')
  const cell = dialog.locator('td[aria-current]')
  await expect(cell).toBeInViewport()
  const stated = dialog
    .getByRole('row', { name: /实际支出/ })
    .getByRole('cell')
    .first()
  await expect(cell).toContainText((await stated.innerText()).trim())
})

test('lists the departments of a total, and leads to each', async ({ page }) => {
  await page.goto('./#/overview?year=2022&target=90&data=demo&table=completion-by-year')
  await drawn(page)
  const row = panel(page, 'completion-by-year').getByRole('row', { name: /^2022/ })
  await row.getByRole('button').first().click()
  const dialog = page.getByRole('dialog', { name: /来源/ })
  await expect(dialog).toContainText(/由下列 \d+ 个部门/)
  await dialog.getByRole('link').first().click()
  await expect(page).toHaveURL(/#\/departments\//)
  await expect(dialog).toHaveCount(0)
})
