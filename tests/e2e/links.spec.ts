import { drop, entry, formFile, openData } from './support/import'
import { expect, test, withAxe } from './support/site'
import { drawn, expectNoLeaks, headline, panel } from './support/view'

test('a click on a group narrows every panel, and a reload restores the view', async ({ page }) => {
  await page.goto('./#/overview?year=2022&target=90&data=demo')
  await drawn(page)
  const groups = panel(page, 'group-completion')
  await groups.getByRole('button', { name: '表' }).click()
  await groups.getByRole('link', { name: '样本区（999902）' }).click()
  await expect(page).toHaveURL(/division=999902/)
  await expect(headline(page)).toContainText('样本区（999902）：2022 年 9 个部门')
  await page.reload()
  await drawn(page)
  await expect(headline(page)).toContainText('样本区（999902）：2022 年 9 个部门')
  await expect(panel(page, 'ranked-completion')).toContainText('样本区（999902）')
  await expect(page.getByLabel('范围')).toContainText('样本区（999902）')
  await panel(page, 'ranked-completion').getByRole('button', { name: '表', exact: true }).click()
  const rows = panel(page, 'ranked-completion').getByRole('row')
  await expect(rows).toHaveCount(10)
  await page.getByLabel('范围').selectOption({ label: '全部部门' })
  await expect(page).not.toHaveURL(/division=/)
  await expectNoLeaks(page)
})

test('ranking and the line for small budgets stand in the address, in ASCII alone', async ({
  page,
}) => {
  await page.goto('./#/below-target?year=2022&target=95&data=demo')
  await drawn(page)
  await page.getByLabel('小预算线').selectOption({ label: '1,000 万元' })
  await panel(page, 'below-target').getByRole('button', { name: '差额', exact: true }).click()
  await page.getByLabel('范围').selectOption({ label: '党群' })
  await expect(page).toHaveURL(/small=1000/)
  await expect(page).toHaveURL(/rank=shortfall/)
  await expect(panel(page, 'below-target')).toContainText('距目标差额由大到小')
  await expect(panel(page, 'below-target')).toContainText('小预算（◇）：调整预算不到 1,000 万元')
  expect(await page.evaluate(() => location.href)).toMatch(/^[\x21-\x7e]+category=%E5[\x21-\x7e]*$/)
})

test('a link to imported files says which it needs, until they are there', async ({ page }) => {
  const file = formFile('甲局自评表.csv', '甲局,2023,100,80')
  await openData(page)
  await drop(page, [file])
  await expect(entry(page, '甲局自评表.csv')).toBeVisible()
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await expect(page).toHaveURL(/src=[0-9a-f]{8}/)
  const link = await page.evaluate(() => location.href)
  expect(link).toMatch(/^[\x21-\x7e]+$/)

  await openData(page)
  await page.getByRole('button', { name: '清除全部已保存的文件' }).click()
  await page
    .getByRole('button', { name: /^清除$|确定|确认/ })
    .first()
    .click()
  await expect(entry(page, '甲局自评表.csv')).toBeHidden()
  await page.goto(link)
  await page.reload()
  const notice = page.getByRole('status').filter({ hasText: '甲局自评表.csv' })
  await expect(notice).toContainText('请先到')
  expect(await withAxe(page)).toEqual([])
  await notice.getByRole('link', { name: '数据' }).click()
  await drop(page, [file])
  await expect(entry(page, '甲局自评表.csv')).toBeVisible()
  await expect(notice).toBeHidden()
})
