import { expect, test, withAxe } from './support/site'
import { drawn, expectNoLeaks, panel } from './support/view'

test('opens on 2022 beside 2021, and the address says so', async ({ page }) => {
  await page.goto('./#/compare')
  await drawn(page)
  await expect(page).toHaveURL(/base=2022&with=2021/)
  await expect(panel(page, 'year-totals')).toContainText(/同一批\s\d+\s个部门：2022\s年/)
  await expectNoLeaks(page)
})

test('takes more years and all departments, and a reload restores them', async ({ page }) => {
  await page.goto('./#/compare?year=2022&target=90&data=demo&base=2022&with=2021')
  await drawn(page)
  await page.getByRole('checkbox', { name: '2019' }).check()
  await page.getByRole('button', { name: '全部部门' }).click()
  await expect(page).toHaveURL(/with=2021\.2019/)
  await expect(page).toHaveURL(/group=all/)
  await page.reload()
  await drawn(page)
  await expect(page.getByRole('checkbox', { name: '2019' })).toBeChecked()
  await expect(panel(page, 'year-totals')).toContainText('全部部门：2022 年')
  const table = panel(page, 'year-differences').getByRole('table')
  await expect(table.getByRole('columnheader', { name: '2022 比 2019（百分点）' })).toBeVisible()
  await expect(panel(page, 'compared-rates')).toContainText(
    '示例区科技和工业信息化局（2021 年为合并前“示例区工业和信息化局”“示例区科技局”之和',
  )
})

test('sorts the table of differences, and the address keeps the order', async ({ page }) => {
  await page.goto('./#/compare?year=2022&target=90&data=demo&base=2022&with=2021')
  await drawn(page)
  const table = panel(page, 'year-differences').getByRole('table')
  const header = table.getByRole('columnheader', { name: '2022 比 2021（百分点）' })
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/sort=year-differences\.change-2021\.desc/)
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await expect(table.getByRole('row').nth(1)).toContainText('示例区民政局')
})

test('names the years of which the real form has none', async ({ page }) => {
  await page.goto('./#/compare?year=2022&target=90&data=real&base=2022&with=2021')
  await drawn(page)
  await expect(panel(page, 'compared-rates')).toContainText('1 个部门缺一年')
  await expectNoLeaks(page)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('./#/compare?year=2022&target=90&data=demo&base=2022&with=2021.2019')
    await drawn(page)
    expect(await withAxe(page)).toEqual([])
  })
