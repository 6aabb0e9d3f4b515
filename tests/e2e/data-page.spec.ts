import { readFileSync } from 'node:fs'
import { drop, entry, formFile, openData } from './support/import'
import { expect, test, withAxe } from './support/site'
import { expectNoLeaks } from './support/view'

test('shows how each cell was understood, in another encoding too', async ({ page }) => {
  await openData(page)
  await drop(page, [formFile('a.csv', '甲局,2022,100,80', '乙局,二零,1,1')])
  const card = entry(page, 'a.csv')
  await card.getByRole('button', { name: '预览' }).click()
  const preview = card.getByRole('region', { name: '预览' })
  await expect(preview).toContainText('→ 部门名称')
  await expect(card).toContainText('1 行没有读入')
  expect(await withAxe(page)).toEqual([])
  await card.getByLabel('编码').selectOption('GBK/GB18030')
  await expect(preview).not.toContainText('甲局')
  await card.getByLabel('编码').selectOption('自动')
  await expect(preview).toContainText('甲局')
  await expectNoLeaks(page)

  const download = page.waitForEvent('download')
  await card.getByRole('button', { name: '导出提示（CSV）' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('a.csv-提示.csv')
  expect(readFileSync(await saved.path(), 'utf8')).toMatch(/^\ufeff级别,说明,/)
})

test('puts two forms of one department and year side by side, and keeps the decision', async ({
  page,
}) => {
  await openData(page)
  await drop(page, [formFile('a.csv', '甲局,2022,100,80'), formFile('b.csv', '甲局,2022,100,70')])
  const conflict = page.getByRole('region', { name: '甲局 2022 年' })
  await expect(conflict).toContainText('80 万元')
  await expect(conflict).toContainText('70 万元')
  await expect(conflict).not.toContainText('调整预算')
  expect(await withAxe(page)).toEqual([])
  await conflict.getByRole('button', { name: '采用这一份' }).click()
  await expect(conflict).toContainText('已决定采用')
  await expect(conflict.getByRole('columnheader').nth(1)).toContainText('b.csv')
  await expect(page.getByText('正在保存…')).toHaveCount(0)
  await page.reload()
  await expect(conflict).toContainText('已决定采用', { timeout: 30_000 })
  await conflict.getByRole('button', { name: '撤回决定' }).click()
  await expect(conflict.getByRole('columnheader').nth(1)).toContainText('a.csv')
})
