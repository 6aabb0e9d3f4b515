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
  await card.getByRole('button', { name: '第 3 行第 2 列（B3）' }).click()
  await expect(page.getByRole('dialog').locator('[aria-current]')).toContainText('二零')
  await page.keyboard.press('Escape')
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

test('shows the first of many findings, and more of them when asked', async ({ page }) => {
  await openData(page)
  const rows = Array.from({ length: 700 }, (_, index) => `局${index},二零,1,1`)
  await drop(page, [formFile('坏.csv', ...rows)])
  const card = entry(page, '坏.csv')
  const listed = card.getByRole('list', { name: '700 处错误，共 700 条提示' }).getByText('错误')
  await expect(listed).toHaveCount(300)
  await card.getByRole('button', { name: '再显示 300 条（还有 400 条）' }).click()
  await card.getByRole('button', { name: '再显示 100 条（还有 100 条）' }).click()
  await expect(listed).toHaveCount(700)
})

test('decides many at once, and takes it back', async ({ page }) => {
  await openData(page)
  await drop(page, [
    formFile('a.csv', '甲局,2022,100,80', '乙局,2022,100,60'),
    formFile('b.csv', '甲局,2022,100,70', '乙局,2022,100,50'),
  ])
  await page.getByRole('button', { name: '都采用最后导入的一份' }).click()
  const conflicts = page.getByRole('region', { name: /同一部门同一年度有多份（2/u })
  await expect(conflicts).toContainText('其中 0 组还没有决定')
  const inUse = conflicts.getByText('已决定采用')
  await expect(inUse).toHaveCount(2)
  await conflicts.getByRole('button', { name: '撤回全部 2 项决定' }).click()
  await expect(inUse).toHaveCount(0)
})

test('puts two forms of one department and year side by side, and keeps the decision', async ({
  page,
}) => {
  await openData(page)
  await drop(page, [formFile('a.csv', '甲局,2022,100,80'), formFile('b.csv', '甲局,2022,100,70')])
  const conflict = page.getByRole('article', { name: '甲局 2022 年' })
  await expect(conflict).toContainText('互相矛盾，没有更正的迹象：两份都填了的 2 格里 1 格相同')
  await expect(conflict.getByRole('row', { name: '实际支出' })).toContainText(/80 万元.*70 万元/u)
  await expect(conflict.getByRole('rowheader', { name: '调整预算' })).toBeHidden()
  expect(await withAxe(page)).toEqual([])
  await conflict.getByRole('button', { name: '来源：实际支出 70 万元，b.csv D2' }).click()
  const source = page.getByRole('dialog')
  await expect(source.locator('[aria-current]')).toContainText('70')
  await source.getByRole('button', { name: '关闭' }).click()
  await conflict.getByText('相同的 1 格').click()
  await expect(conflict.getByRole('rowheader', { name: '调整预算' })).toBeVisible()
  await conflict.getByRole('button', { name: '改用这一份' }).click()
  await expect(conflict).toContainText('已决定采用')
  await expect(conflict.getByRole('columnheader').first()).toContainText('b.csv')
  await expect(page.getByText('正在保存…')).toHaveCount(0)
  await page.reload()
  await expect(conflict).toContainText('已决定采用')
  await conflict.getByRole('button', { name: '撤回决定' }).click()
  await expect(conflict.getByRole('columnheader').first()).toContainText('a.csv')
})
