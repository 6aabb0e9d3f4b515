import { expect, test, withAxe } from './support/site'
import { drawn, expectNoLeaks, panel } from './support/view'

const view = 'year=2022&target=90&data=demo'

test('opens with every check, departments and findings', async ({ page }) => {
  await page.goto('./#/checks')
  await drawn(page)
  await expect(panel(page, 'check-results')).toContainText(/2022\s年\s\d+\s份自评表、31\s条核查/)
  await expect(panel(page, 'finding-list').getByRole('row').nth(1)).toBeVisible()
  await expectNoLeaks(page)
})

test('filters by a check that hangs on the target, and a reload restores it', async ({ page }) => {
  await page.goto(`./#/checks?${view}`)
  await drawn(page)
  await page.getByRole('combobox', { name: /^核查/ }).selectOption('Q07')
  await expect(page).toHaveURL(/check=Q07/)
  const list = panel(page, 'finding-list').getByRole('heading')
  await expect(list).toContainText('Q07')
  const at90 = await list.textContent()
  await page.getByRole('button', { name: '95%', exact: true }).click()
  await expect(list).not.toHaveText(at90!)
  await page.reload()
  await drawn(page)
  await expect(list).toContainText('Q07')
  await expect(page.getByText('为什么查')).toBeVisible()
})

test('filters by severity, and a department opens from a finding', async ({ page }) => {
  await page.goto(`./#/checks?${view}`)
  await drawn(page)
  await page.getByRole('button', { name: '错误' }).click()
  await expect(page).toHaveURL(/severity=error/)
  const list = panel(page, 'finding-list')
  await expect(list.getByRole('cell', { name: '提醒' })).toHaveCount(0)
  await list.getByRole('link').first().click()
  await expect(page).toHaveURL(/#\/departments\//)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(`./#/checks?${view}&check=Q09`)
    await drawn(page)
    expect(await withAxe(page)).toEqual([])
  })

test('turns the pages of the departments whose findings are to be dealt with', async ({ page }) => {
  await page.goto(`./#/checks?${view}`)
  await drawn(page)
  const work = page.getByRole('region', { name: '处理核查发现' })
  const folded = work.locator('details')
  await expect(folded).toHaveCount(20)
  const first = await folded.first().textContent()
  await work.getByRole('button', { name: '下一页' }).click()
  await expect(page).toHaveURL(/page=2|p=2/)
  await expect(folded.first()).not.toHaveText(first!)
})
