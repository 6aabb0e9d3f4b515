import { expect, test, withAxe } from './support/site'
import { drawn, expectNoLeaks, panel } from './support/view'

const view = 'year=2022&target=90&data=demo'

test('opens with the catalogue and one indicator over the years', async ({ page }) => {
  await page.goto('./#/indicators')
  await drawn(page)
  await expect(panel(page, 'indicator-catalogue')).toContainText(/\d+\s个指标，.*写有目标值/)
  await expect(panel(page, 'indicator-over-years')).toContainText('帮扶覆盖面：1 个部门')
  await expectNoLeaks(page)
})

test('chooses an indicator by button and by click, and a reload restores it', async ({ page }) => {
  await page.goto(`./#/indicators?${view}`)
  await drawn(page)
  await page.getByRole('button', { name: '表彰人数' }).click()
  await expect(page).toHaveURL(/indicator=%E8%A1%A8%E5%BD%B0/)
  await expect(panel(page, 'indicator-over-years')).toContainText('表彰人数：1 个部门')
  await panel(page, 'indicator-catalogue').getByRole('link', { name: '隐患整改率' }).click()
  await expect(panel(page, 'indicator-over-years')).toContainText('隐患整改率：6 个部门')
  await page.reload()
  await drawn(page)
  await expect(panel(page, 'indicator-over-years')).toContainText('隐患整改率：6 个部门')
})

test('finds an indicator by pinyin initials', async ({ page }) => {
  await page.goto(`./#/indicators?${view}`)
  await drawn(page)
  const search = page.getByRole('searchbox', { name: '查找指标' })
  await search.fill('bzrs')
  const catalogue = panel(page, 'indicator-catalogue')
  await expect(catalogue.getByRole('link')).toHaveText(['表彰人数'])
  await expect(page).toHaveURL(/q=bzrs/)
  await search.fill('没有这个')
  await expect(catalogue).toContainText('没有名称含“没有这个”的指标')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(`./#/indicators?${view}`)
    await drawn(page)
    expect(await withAxe(page)).toEqual([])
  })
